import { cx } from '@/components/ui/cx';
import type { Locale } from '@/lib/messages/locale';
import { blocksOf, type Block } from './blocks';

/**
 * The words of an agreement, as plain text with headings, paragraphs and lists. `level` is that of
 * its topmost headings on the page; `language` is set where it may be another than the page's.
 */
export function AgreementText({
  body,
  level = 2,
  language,
}: {
  body: string;
  level?: 2 | 3;
  language?: Locale;
}) {
  return (
    <div lang={language} className="max-w-prose space-y-3 wrap-anywhere">
      {blocksOf(body).map((block, index) => (
        <BlockText key={index} block={block} level={level} />
      ))}
    </div>
  );
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function BlockText({ block, level }: { block: Block; level: 2 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level === 1 ? level : level === 2 ? 3 : 4];
      return (
        <Heading className={cx('pt-2 font-semibold first:pt-0', block.level === 1 && 'text-base')}>
          {block.text}
        </Heading>
      );
    }
    case 'list':
      return (
        <ul className="list-disc space-y-1 ps-5">
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'paragraph':
      return <p className="whitespace-pre-line">{block.text}</p>;
  }
}
