'use client';

import { useState, type MouseEvent } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { mailtoUrl } from '@/lib/mailto';
import { formText } from './form-text';

/** What the tools say, translated by the server. */
export interface DraftToolWords {
  readonly openInEmail: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly linkMissing: string;
}

/**
 * Opens the draft in the person's mail program or copies it, as it stands in the form around it.
 * The personal link has to be in it. Without scripts the saved draft is opened, and copying is left
 * to the person.
 */
export function DraftTools({
  link,
  mailto,
  words,
}: {
  link: string;
  /** The saved draft. */
  mailto: string;
  words: DraftToolWords;
}) {
  const [said, setSaid] = useState<{ text: string; isError: boolean }>({
    text: '',
    isError: false,
  });

  function draftOf(element: HTMLButtonElement | HTMLAnchorElement) {
    const form = element.closest('form');
    if (form === null) return null;
    const text = formText(form, 'message').replaceAll('{link}', link);
    if (text.includes(link)) {
      return { to: formText(form, 'recipientEmail'), subject: formText(form, 'subject'), text };
    }
    setSaid({ text: words.linkMissing, isError: true });
    return null;
  }

  function open(event: MouseEvent<HTMLAnchorElement>) {
    const draft = draftOf(event.currentTarget);
    if (draft === null) {
      event.preventDefault();
      return;
    }
    event.currentTarget.href = mailtoUrl(draft);
    setSaid({ text: '', isError: false });
  }

  async function copy(event: MouseEvent<HTMLButtonElement>) {
    const draft = draftOf(event.currentTarget);
    if (draft === null) return;
    try {
      await navigator.clipboard.writeText(draft.text);
      setSaid({ text: words.copied, isError: false });
    } catch {
      setSaid({ text: words.copyFailed, isError: true });
    }
  }

  return (
    <>
      <a href={mailto} className={buttonClass('secondary')} onClick={open}>
        <Icon name="mail" />
        {words.openInEmail}
      </a>
      <button type="button" className={buttonClass('secondary', 'script-only')} onClick={copy}>
        <Icon name="copy" />
        {words.copy}
      </button>
      <span
        role="status"
        className={cx('empty:sr-only', said.isError ? 'basis-full text-danger' : 'text-success')}
      >
        {said.text}
      </span>
    </>
  );
}
