import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  createWorkAccount,
  resendVerification,
  signIn,
  verifyAccountEmail,
} from '@/lib/domain/users';
import { createAccountSchema, type CreateAccountInput } from '@/lib/domain/users/schema';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aRequest, newestToken, owed, PASSWORD, recorded } from './support';

/** Letters that no look-alike rule touches, so that only what a test changes can collide. */
function newPrefix(): string {
  const letters = 'acdefghjkmpqtuxyz';
  return Array.from(randomBytes(12), (byte) => letters.charAt(byte % letters.length)).join('');
}

function typed(changes: Partial<Record<keyof CreateAccountInput, string>> = {}) {
  return createAccountSchema.parse({
    organizationName: 'Sierra Cloud',
    country: 'ES',
    domainPrefix: newPrefix(),
    firstName: 'Ana',
    lastName: 'Núñez',
    contactEmail: `${newPrefix()}@gmail.com`,
    alias: 'ana',
    password: PASSWORD,
    locale: 'es',
    timeZone: 'Europe/Madrid',
    ...changes,
  });
}

async function created(input = typed()) {
  const { signInName } = await createWorkAccount(aRequest(), input);
  return db.user.findUniqueOrThrow({
    where: { signInName },
    include: { roles: true, organization: { include: { domains: true } } },
  });
}

/** Lets a day pass over an account that nobody confirmed. */
async function abandon(userId: string): Promise<void> {
  const dayAgo = new Date(Date.now() - 24 * 3_600_000 - 1000);
  await db.user.update({ where: { id: userId }, data: { createdAt: dayAgo } });
  await db.mailLink.updateMany({ where: { userId }, data: { expiresAt: dayAgo } });
}

describe('creating a work account', () => {
  it('makes the organization, its domain and a Global admin who cannot sign in yet', async () => {
    const input = typed({ domainPrefix: ` ${newPrefix().toUpperCase()}-7 ` });
    const user = await created(input);
    const domain = `${input.domainPrefix}.onnorthlight.example`;
    expect(user).toMatchObject({ status: 'UNVERIFIED', signInName: `ana@${domain}`, locale: 'es' });
    expect(user.roles.map(({ role }) => role)).toEqual(['GLOBAL_ADMIN']);
    expect(user.organization).toMatchObject({
      name: 'Sierra Cloud',
      country: 'ES',
      isOperator: false,
    });
    expect(user.organization.domains).toMatchObject([{ name: domain, isInitial: true }]);
    expect(await owed('account-verification', user.organizationId)).toBe(1);
    expect(await recorded(user.organizationId)).toEqual(['create_organization']);
    const attempt = signIn(aRequest(), { signInName: user.signInName, password: PASSWORD });
    await expectRefusal(attempt, 'signInFailed');
  });

  it('is finished by the mailed link, once', async () => {
    const user = await created();
    const token = await newestToken('VERIFY_ACCOUNT_EMAIL', user.id);
    await verifyAccountEmail(aRequest(), { token });
    const { signInName } = user;
    await expect(signIn(aRequest(), { signInName, password: PASSWORD })).resolves.toBeDefined();
    await expectRefusal(verifyAccountEmail(aRequest(), { token }), 'linkUsed');
  });

  it('gives a newer link on request, and the older one stops working', async () => {
    const user = await created();
    const older = await newestToken('VERIFY_ACCOUNT_EMAIL', user.id);
    await resendVerification(aRequest(), { signInName: user.signInName });
    const newer = await newestToken('VERIFY_ACCOUNT_EMAIL', user.id);
    await expectRefusal(verifyAccountEmail(aRequest(), { token: older }), 'linkExpired');
    await verifyAccountEmail(aRequest(), { token: newer });
    await resendVerification(aRequest(), { signInName: user.signInName });
    expect(await owed('account-verification', user.organizationId)).toBe(2);
  });

  it('limits resending alike for known and unknown names', async () => {
    const user = await created();
    for (const signInName of [user.signInName, 'nobody@nowhere.example']) {
      for (let count = 1; count <= 5; count += 1) {
        await resendVerification(aRequest(), { signInName });
      }
      await expectRefusal(resendVerification(aRequest(), { signInName }), 'tooManyRequests');
    }
  });

  it('tells nothing of a contact address that is known already', async () => {
    const contactEmail = `known-${newPrefix()}@gmail.com`;
    const first = await created(typed({ contactEmail }));
    const second = await created(typed({ contactEmail }));
    expect(second.organizationId).not.toBe(first.organizationId);
  });

  it('mails nobody again and again, from wherever it is asked for', async () => {
    const contactEmail = `flooded-${newPrefix()}@gmail.com`;
    for (let count = 1; count <= 10; count += 1) await created(typed({ contactEmail }));
    await expectRefusal(created(typed({ contactEmail })), 'tooManyRequests');
    await expect(created()).resolves.toBeDefined();
  });

  it.each([
    { organizationName: 'PayPal: verify at https://evil.example/login' },
    { firstName: 'www.evil.example' },
    { lastName: 'evil.example/login' },
  ])('carries no address into the mail it sends to strangers: %j', (names) => {
    const result = createAccountSchema.safeParse({ ...typed(), ...names });
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['nameHoldsAddress']);
  });
});

describe('a domain', () => {
  const looks = (prefix: string) => `${prefix.slice(0, 4)}-${prefix.slice(4)}`;

  it('that is taken, looks like another, is reserved or malformed is refused', async () => {
    const prefix = newPrefix();
    await created(typed({ domainPrefix: prefix }));
    const attempt = (domainPrefix: string) =>
      createWorkAccount(aRequest(), typed({ domainPrefix }));
    await expectRefusal(attempt(prefix), 'domainTaken');
    await expectRefusal(attempt(looks(prefix)), 'domainConfusable');
    await expectRefusal(attempt('n0rth-light'), 'domainReserved');
    await expectRefusal(attempt('a'.repeat(28)), 'domainInvalid');
    await expectRefusal(attempt('-a'), 'domainInvalid');
  });

  it('and its look-alikes, asked for at the same moment, go to one', async () => {
    const prefix = newPrefix();
    const organizations = await db.organization.count();
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 20 }, (_, index) => () => {
        const domainPrefix = index % 2 === 0 ? prefix : looks(prefix);
        return createWorkAccount(aRequest(), typed({ domainPrefix }));
      }),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toHaveLength(19);
    expect(new Set(refusals)).toEqual(new Set(['domainTaken', 'domainConfusable']));
    expect(await db.organization.count()).toBe(organizations + 1);
  });

  it('that nobody confirmed for a day is free again', async () => {
    const first = await created();
    const [domain] = first.organization.domains;
    const prefix = domain?.name.split('.')[0] ?? '';
    await abandon(first.id);
    const second = await created(typed({ domainPrefix: looks(prefix) }));
    expect(await db.organization.findUnique({ where: { id: first.organizationId } })).toBeNull();
    const third = createWorkAccount(aRequest(), typed({ domainPrefix: prefix }));
    await expectRefusal(third, 'domainConfusable');
    expect(second.status).toBe('UNVERIFIED');
  });

  it('stays with an account that has a live link, or was confirmed', async () => {
    const waiting = await created();
    const prefixOf = (user: typeof waiting) => user.signInName.split('@')[1]?.split('.')[0] ?? '';
    await abandon(waiting.id);
    await resendVerification(aRequest(), { signInName: waiting.signInName });
    const again = createWorkAccount(aRequest(), typed({ domainPrefix: prefixOf(waiting) }));
    await expectRefusal(again, 'domainTaken');
    const token = await newestToken('VERIFY_ACCOUNT_EMAIL', waiting.id);
    await verifyAccountEmail(aRequest(), { token });
    await abandon(waiting.id);
    const later = createWorkAccount(aRequest(), typed({ domainPrefix: prefixOf(waiting) }));
    await expectRefusal(later, 'domainTaken');
  });
});

describe('what a form may send', () => {
  const refusedFields = (changes: Parameters<typeof typed>[0]) => {
    const input = { ...typed(), ...changes };
    const result = createAccountSchema.safeParse(input);
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
  };

  it.each([
    ['organizationName', '\u202e'],
    ['organizationName', 'x'.repeat(151)],
    ['firstName', '\n'],
    ['country', 'es; drop'],
    ['contactEmail', 'a@b.example, c@d.example'],
    ['contactEmail', 'Ana <ana@example.com>'],
    ['alias', 'a@b'],
    ['alias', '-ana'],
    ['password', ''],
  ] as const)('refuses %s %j', (field, value) => {
    expect(refusedFields({ [field]: value })).toEqual([field]);
  });

  it('keeps no character that hides in a name', () => {
    const sent = { ...typed(), organizationName: 'a\u202eb', firstName: 'line\nbreak' };
    expect(createAccountSchema.parse(sent)).toMatchObject({
      organizationName: 'ab',
      firstName: 'line break',
    });
  });
});
