'use client';

import { Fragment, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { formText } from './form-text';

/** What the preview says, translated by the server. */
export interface PreviewWords {
  readonly title: string;
  readonly hint: string;
  readonly linkMissing: string;
}

interface Draft {
  readonly subject: string;
  readonly message: string;
}

/**
 * The message as its recipient will read it: the saved draft, and with scripts what stands in the
 * form around it, as it is typed.
 */
export function DraftPreview({
  saved,
  link,
  lang,
  words,
}: {
  saved: Draft;
  link: string;
  /** The language of the draft. */
  lang: string;
  words: PreviewWords;
}) {
  const [draft, setDraft] = useState(saved);
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    const form = section.current?.closest('form');
    if (!form) return undefined;
    const read = () =>
      setDraft({ subject: formText(form, 'subject'), message: formText(form, 'message') });
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, []);

  const message = draft.message.replaceAll('{link}', link);
  return (
    <section ref={section} id="preview" aria-labelledby="preview-title" className="space-y-2">
      <h2 id="preview-title" className="font-semibold">
        {words.title}
      </h2>
      <p className="text-muted">{words.hint}</p>
      {message.includes(link) ? null : (
        <Notice tone="danger" live>
          {words.linkMissing}
        </Notice>
      )}
      <div
        lang={lang}
        className="space-y-3 rounded-md border border-line bg-subtle p-4 wrap-anywhere"
      >
        <p className="text-base font-semibold">{draft.subject}</p>
        {message.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line">
            <Marked text={paragraph} link={link} />
          </p>
        ))}
      </div>
    </section>
  );
}

/** The personal link stands out, and leads nowhere from here: its maker has no use for it. */
function Marked({ text, link }: { text: string; link: string }) {
  return text.split(link).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <span className="text-accent underline">{link}</span> : null}
      {part}
    </Fragment>
  ));
}
