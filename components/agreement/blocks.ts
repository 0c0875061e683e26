/** A part of an agreement's plain text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const HEADING = /^(#{1,2})\s+(\S.*)$/;
const ITEM = /^[-*•]\s+(\S.*)$/;

/**
 * The parts of a plain text: `# ` and `## ` begin headings, `- ` the items of a list, and an empty
 * line ends a paragraph. All else is text as it stands, whatever it looks like.
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const finish = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    [paragraph, items] = [[], []];
  };
  for (const line of body.split('\n').map((text) => text.trim())) {
    const [, marks, title] = HEADING.exec(line) ?? [];
    const [, item] = ITEM.exec(line) ?? [];
    if (line === '' || title !== undefined) finish();
    if (title !== undefined) {
      // Where there are no topmost headings, these are.
      const isTopmost = marks === '#' || !blocks.some((block) => block.kind === 'heading');
      blocks.push({ kind: 'heading', level: isTopmost ? 1 : 2, text: title });
    } else if (item !== undefined) {
      if (paragraph.length > 0) finish();
      items.push(item);
    } else if (line !== '') {
      if (items.length > 0) finish();
      paragraph.push(line);
    }
  }
  finish();
  return blocks;
}
