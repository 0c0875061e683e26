import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfLife,
  holdsLink,
  stateAt,
  toStoredText,
  withLink,
} from '@/lib/domain/invitations/policy';
import { mailtoUrl } from '@/lib/mailto';

const LINK = 'https://portal.example/invitation/abc_DEF-123';
const NOW = new Date('2026-11-22T12:00:00Z');

describe('the state of an invitation', () => {
  it('is live for 30 days and expired from then on', () => {
    const expiresAt = endOfLife(NOW);
    expect(expiresAt.toISOString()).toBe('2026-12-22T12:00:00.000Z');
    const justBefore = new Date(expiresAt.getTime() - 1);
    expect(stateAt({ status: 'SENT', expiresAt }, justBefore)).toBe('SENT');
    expect(stateAt({ status: 'SENT', expiresAt }, expiresAt)).toBe('EXPIRED');
    expect(stateAt({ status: 'OPEN', expiresAt }, expiresAt)).toBe('EXPIRED');
  });

  it.each(['ACCEPTED', 'DECLINED', 'REVOKED'] as const)('stays %s after its end', (status) => {
    expect(stateAt({ status, expiresAt: new Date(0) }, NOW)).toBe(status);
  });
});

describe('the personal link in the text', () => {
  it('is missed when it was edited away or damaged', () => {
    expect(holdsLink(toStoredText(`Open ${LINK} today`, LINK))).toBe(true);
    expect(holdsLink(toStoredText('Open {link} today', LINK))).toBe(true);
    expect(holdsLink(toStoredText('Open today', LINK))).toBe(false);
    expect(holdsLink(toStoredText(`Open ${LINK.slice(0, -1)}`, LINK))).toBe(false);
  });

  it('comes back where it stood, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} ${LINK} ${after}`;
        expect(withLink(toStoredText(text, LINK), LINK)).toBe(text.replaceAll('{link}', LINK));
      }),
    );
  });
});

describe('the mailto address', () => {
  it('carries subject and text unharmed, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
        (subject, text) => {
          const url = new URL(mailtoUrl({ to: 'ana@example.com', subject, text }));
          expect(url.pathname).toBe('ana@example.com');
          const parameters = [...url.searchParams.keys()];
          expect(parameters).toEqual(['subject', 'body']);
          expect(url.searchParams.get('subject')).toBe(subject);
          expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
        },
      ),
    );
  });

  it('works without a recipient', () => {
    expect(mailtoUrl({ to: null, subject: 'a b', text: 'c&d' })).toBe(
      'mailto:?subject=a%20b&body=c%26d',
    );
  });
});
