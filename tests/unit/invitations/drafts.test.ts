import { describe, expect, it } from 'vitest';
import { defaultDraft } from '@/lib/domain/invitations/drafts';
import { holdsLink } from '@/lib/domain/invitations/policy';
import { saveInvitationSchema } from '@/lib/domain/invitations/schema';

const VALUES = {
  kind: 'JOINT',
  locale: 'en',
  includesPrivileges: true,
  isReusable: false,
  recipientDomain: null,
  provider: 'Meridian Distribution',
  reseller: 'Cobalt IT',
  inviter: 'Ana Ruiz',
  issuer: 'Cobalt IT',
  brand: 'Partner Center',
} as const;

describe('the default draft', () => {
  it.each(
    (['PARTNERSHIP', 'RELATIONSHIP', 'JOINT'] as const).flatMap((kind) =>
      (['en', 'es'] as const).flatMap((locale) => [
        { kind, locale, reseller: kind === 'PARTNERSHIP' ? null : 'Cobalt IT' },
      ]),
    ),
  )('of $kind in $locale holds the link once and no other placeholder', (given) => {
    const draft = defaultDraft({ ...VALUES, ...given });
    expect(holdsLink(draft.message)).toBe(true);
    expect(draft.message.split('{link}')).toHaveLength(2);
    expect(draft.message.replace('{link}', '')).not.toMatch(/[{}]/);
    expect(draft.subject).not.toMatch(/[{}]/);
    expect(draft.message).toContain('Meridian Distribution');
  });

  it('says whether administration privileges are asked for', () => {
    const withPrivileges = defaultDraft(VALUES).message;
    const without = defaultDraft({ ...VALUES, includesPrivileges: false }).message;
    expect(withPrivileges).toContain('delegated administration privileges');
    expect(without).toContain('No administration privileges');
  });

  it('keeps a name that looks like a placeholder', () => {
    const draft = defaultDraft({ ...VALUES, reseller: '{link} {inviter} $&' });
    expect(draft.subject).toContain('{link} {inviter} $&');
  });

  it('cuts a subject that long names make too long', () => {
    const long = 'x'.repeat(150);
    expect(defaultDraft({ ...VALUES, provider: long, reseller: long }).subject).toHaveLength(200);
  });
});

describe('what may be typed', () => {
  const typed = {
    id: '019ab000-0000-7000-8000-000000000000',
    label: '  ',
    recipientEmail: '',
    subject: 'Hello',
    message: 'Read {link}',
  };

  it('takes empty label and recipient as none', () => {
    const parsed = saveInvitationSchema.parse(typed);
    expect(parsed).toMatchObject({ label: null, recipientEmail: null });
  });

  it('takes control and bidirectional characters out, and keeps lines', () => {
    const parsed = saveInvitationSchema.parse({
      ...typed,
      subject: 'He\u202ello\r\nBcc: x',
      message: 'One\r\ntwo\u0000\u200f {link}',
    });
    expect(parsed.subject).toBe('Hello Bcc: x');
    expect(parsed.message).toBe('One\ntwo {link}');
  });

  it.each(['a@b', 'Ana <ana@example.com>', 'a@example.com,b@example.com', 'a@example.com\nb'])(
    'refuses %j as a recipient',
    (recipientEmail) => {
      expect(saveInvitationSchema.safeParse({ ...typed, recipientEmail }).success).toBe(false);
    },
  );
});
