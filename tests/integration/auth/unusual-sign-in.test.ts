import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signIn } from '@/lib/domain/users';
import { buildMail } from '../../support/built-mail';
import { aPersonWithApp, aWaitingSignIn } from '../factors/support';
import { aRequest, anAccount, owed, PASSWORD } from './support';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEWER = FIREFOX.replaceAll('140.0', '141.0');
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

describe('signing in with a kind of browser', () => {
  it('that somebody never used is told to them, once, where and when; the first is learnt', async () => {
    const { id, signInName, organizationId } = await anAccount({ locale: 'es' });
    const from = (userAgent: string) =>
      signIn({ ...aRequest(), ip: '203.0.113.9', userAgent }, { signInName, password: PASSWORD });
    await from(FIREFOX);
    await from(FIREFOX);
    await from(NEWER);
    expect(await owed('unusual-sign-in', organizationId)).toBe(0);
    await from(SAFARI);
    await from(SAFARI);
    await from(FIREFOX);
    expect(await owed('unusual-sign-in', organizationId)).toBe(1);
    const { contactEmail } = await db.user.findUniqueOrThrow({ where: { id } });
    const { to, locale, html } = await buildMail('unusual-sign-in', organizationId);
    expect({ to, locale }).toEqual({ to: contactEmail, locale: 'es' });
    for (const said of [signInName, 'Safari', 'macOS', '203.0.113.9']) expect(html).toContain(said);
  });

  it('is not told by a wrong password, nor by a sign-in that only waits for its second factor', async () => {
    const { signInName, organizationId } = await anAccount();
    const from = (userAgent: string, password: string) =>
      signIn({ ...aRequest(), userAgent }, { signInName, password }).catch(() => null);
    await from(FIREFOX, PASSWORD);
    await from(SAFARI, 'a guess of a password');
    expect(await owed('unusual-sign-in', organizationId)).toBe(0);
    const { account } = await aPersonWithApp();
    const known = await db.knownBrowser.count({ where: { userId: account.id } });
    await aWaitingSignIn(account.signInName);
    expect(await db.knownBrowser.count({ where: { userId: account.id } })).toBe(known);
  });
});
