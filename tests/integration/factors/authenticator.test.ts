import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticatorSetup,
  getOwnFactors,
  removeAuthenticator,
  renewRecoveryCodes,
} from '@/lib/domain/factors';
import { codeAt, keyOf } from '../../support/codes';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { owed, recorded } from '../auth/support';
import { aPerson, aPersonWithApp, openedElsewhere, setUpApp } from './support';

const hasFactor = async (id: string) =>
  (await db.user.findUniqueOrThrow({ where: { id } })).secondFactorSince !== null;

describe('setting up an authenticator app', () => {
  it('counts once it has shown a right code', async () => {
    const { actor, account } = await aPerson();
    expect(await findAuthenticatorSetup(actor)).toBeNull();
    await beginAuthenticator(actor);
    const setup = await findAuthenticatorSetup(actor);
    expect(setup?.uri).toMatch(/^otpauth:\/\/totp\//);
    await expectRefusal(confirmAuthenticator(actor, { otp: '000000' }), 'codeWrong');
    expect(await hasFactor(account.id)).toBe(false);

    const otp = codeAt(keyOf(setup?.typed ?? ''));
    expect(await confirmAuthenticator(actor, { otp })).toEqual({ isFirst: true });
    expect(await hasFactor(account.id)).toBe(true);
    expect(await findAuthenticatorSetup(actor)).toBeNull();
    expect((await getOwnFactors(actor)).authenticatorSince).toBeInstanceOf(Date);
    expect(await owed('factors-changed', account.organizationId)).toBe(1);
    expect(await recorded(account.organizationId)).toContain('add_authenticator');
    await expectRefusal(confirmAuthenticator(actor, { otp }), 'setupExpired');
  });

  it('keeps the secret encrypted, for its own row only', async () => {
    const { account, key } = await aPersonWithApp();
    const { sealedSecret } = await db.authenticator.findFirstOrThrow({
      where: { userId: account.id },
    });
    const stored = Buffer.from(sealedSecret, 'base64url');
    expect(stored.includes(key)).toBe(false);
    expect(await openedElsewhere(account.id)).toBeNull();
  });

  it('takes too long after half an hour', async () => {
    const { actor, account } = await aPerson();
    await beginAuthenticator(actor);
    const setup = await findAuthenticatorSetup(actor);
    await db.authenticator.updateMany({
      where: { userId: account.id },
      data: { createdAt: new Date(Date.now() - 31 * 60_000) },
    });
    expect(await findAuthenticatorSetup(actor)).toBeNull();
    const otp = codeAt(keyOf(setup?.typed ?? ''));
    await expectRefusal(confirmAuthenticator(actor, { otp }), 'setupExpired');
  });

  it('replaces the one in use only when the new one works', async () => {
    const { actor, account } = await aPersonWithApp();
    await beginAuthenticator(actor);
    await expectRefusal(confirmAuthenticator(actor, { otp: '000000' }), 'codeWrong');
    const rows = await db.authenticator.findMany({ where: { userId: account.id } });
    expect(rows.map(({ confirmedAt }) => confirmedAt !== null).sort()).toEqual([false, true]);
    await setUpApp(actor);
    const [left, ...others] = await db.authenticator.findMany({ where: { userId: account.id } });
    expect(others).toEqual([]);
    expect(rows.map(({ id }) => id)).not.toContain(left?.id);
  });

  it('goes on once when confirmed twice at the same moment', async () => {
    const { actor, account } = await aPerson();
    await beginAuthenticator(actor);
    const setup = await findAuthenticatorSetup(actor);
    const otp = codeAt(keyOf(setup?.typed ?? ''));
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 5 }, () => () => confirmAuthenticator(actor, { otp })),
    );
    expect(succeeded).toBe(1);
    expect(new Set(refusals)).toEqual(new Set(['setupExpired']));
    expect(await db.authenticator.count({ where: { userId: account.id } })).toBe(1);
  });
});

describe('removing it', () => {
  it('leaves the password alone, and no recovery codes behind', async () => {
    const { actor, account } = await aPersonWithApp();
    await renewRecoveryCodes(actor);
    await removeAuthenticator(actor);
    expect(await hasFactor(account.id)).toBe(false);
    expect(await db.recoveryCode.count({ where: { userId: account.id } })).toBe(0);
    expect(await recorded(account.organizationId)).toContain('remove_authenticator');
    await expectRefusal(removeAuthenticator(actor), 'notFound');
  });

  it('is refused while the password is too short to stand alone', async () => {
    const { actor, account } = await aPersonWithApp();
    await db.user.update({ where: { id: account.id }, data: { passwordIsLong: false } });
    await expectRefusal(removeAuthenticator(actor), 'passwordTooShortAlone');
    expect(await hasFactor(account.id)).toBe(true);
    expect(await db.authenticator.count({ where: { userId: account.id } })).toBe(1);
  });
});

describe('recovery codes', () => {
  it('are ten, told once, and stored as hashes', async () => {
    const { actor, account } = await aPersonWithApp();
    const { codes } = await renewRecoveryCodes(actor);
    expect(new Set(codes).size).toBe(10);
    const rows = await db.recoveryCode.findMany({ where: { userId: account.id } });
    expect(rows).toHaveLength(10);
    expect(rows.every(({ codeHash }) => /^[0-9a-f]{64}$/.test(codeHash))).toBe(true);
    const again = await renewRecoveryCodes(actor);
    expect(again.codes.filter((code) => codes.includes(code))).toEqual([]);
    expect(await db.recoveryCode.count({ where: { userId: account.id } })).toBe(10);
  });

  it('stand in for nothing without a second factor', async () => {
    const { actor } = await aPerson();
    await expectRefusal(renewRecoveryCodes(actor), 'noSecondFactor');
  });
});
