import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Forbidden } from '@/components/shell/forbidden';
import en from '@/lib/messages/en.json';
import { aBareActor } from '../../support/bare-actor';

type Asked = Omit<Parameters<typeof Forbidden>[0], 'actor'>;
type Kind = 'isProvider' | 'isReseller';

/** What a person without roles, of an organization of a kind, reads in place of a page. */
function textFor(kind: Kind, asked: Asked): string {
  const page = createElement(Forbidden, { ...asked, actor: aBareActor([], { [kind]: true }) });
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'en',
      messages: en,
      timeZone: 'UTC',
      children: page,
    }),
  );
}

describe('in place of a page one may not use', () => {
  it('stand the roles that open it', () => {
    const text = textFor('isProvider', { permission: 'partnerships:list' });
    expect(text).toContain('User management admin');
    expect(text).not.toContain('It is for');
  });

  it('stands whom the page is for, where no role of this organization opens it', () => {
    const asked = { permission: 'partnerships:list', standing: 'reseller' } as const;
    expect(textFor('isProvider', asked)).toContain('It is for enrolled indirect resellers.');
    expect(textFor('isProvider', asked)).not.toContain('one of these roles');
    expect(textFor('isReseller', asked)).toContain('one of these roles');
  });
});
