'use client';

import { useEffect, useRef } from 'react';
import { useForm } from '@/components/form/form-context';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';

/** The sentences around the password; what names the user comes with the action's answer. */
export type TemporaryPasswordWords = Readonly<
  Record<
    | 'lead'
    | 'name'
    | 'signInName'
    | 'temporaryPassword'
    | 'contactEmail'
    | 'roles'
    | 'onceTitle'
    | 'onceBody'
    | 'copyPassword'
    | 'copySignInName'
    | 'copied'
    | 'nextTitle'
    | 'open',
    string
  >
> & { readonly next: readonly string[] };

/**
 * Shows a temporary password out of the answer to the post that made it, and from nowhere else: it
 * is in no URL and no storage, and a reload shows the form again.
 */
export function TemporaryPassword({
  words,
  links = [],
}: {
  words: TemporaryPasswordWords;
  links?: readonly { readonly href: string; readonly label: string }[];
}) {
  const { state } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const data = state.status === 'done' ? state.data : undefined;
  const isShown = data !== undefined;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);
  if (data === undefined) return null;
  const { title = '', name = '', signInName = '', temporaryPassword = '', userHref = '' } = data;
  const fact = (term: string, value: string | undefined) => (value ? [{ term, value }] : []);
  return (
    <Card className="max-w-3xl space-y-5">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {title}
      </h2>
      <p>{words.lead}</p>
      <DescriptionList
        items={[
          ...fact(words.name, name),
          {
            term: words.signInName,
            value: <Copied text={signInName} label={words.copySignInName} copied={words.copied} />,
          },
          {
            term: words.temporaryPassword,
            value: (
              <Copied text={temporaryPassword} label={words.copyPassword} copied={words.copied} />
            ),
          },
          ...fact(words.contactEmail, data['contactEmail']),
          ...fact(words.roles, data['roles']),
        ]}
      />
      <Notice tone="warning" title={words.onceTitle}>
        {words.onceBody}
      </Notice>
      <div className="space-y-2">
        <h3 className="font-semibold">{words.nextTitle}</h3>
        <ol className="list-decimal space-y-1 ps-5">
          {words.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <LinkButton href={userHref} variant="primary">
          {words.open}
        </LinkButton>
        {links.map(({ href, label }) => (
          // A full load: the same address again shall be an empty form.
          <a key={href} href={href} className={buttonClass('secondary')}>
            {label}
          </a>
        ))}
      </div>
    </Card>
  );
}

/** Text to be carried over exactly: to select as a whole, or to copy at a click. */
function Copied({ text, label, copied }: { text: string; label: string; copied: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <code className="text-base font-semibold select-all">{text}</code>
      <CopyButton value={text} label={label} copied={copied} />
    </span>
  );
}
