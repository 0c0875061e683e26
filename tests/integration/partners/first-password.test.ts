import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  getPartner,
  registerProvider,
  registerProviderSchema,
  reissueProviderPassword,
} from '@/lib/domain/partners';
import { signIn } from '@/lib/domain/users';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aMarket } from '../customers/support';
import { aProgramAdmin, aProvider, aProviderToBe } from './support';

let operator: Actor;

beforeAll(async () => {
  operator = await aProgramAdmin();
});

describe('what the form of a provider sends', () => {
  const form = {
    name: 'Harborline, S.A.',
    country: 'ES',
    mpnId: '7700001',
    domainPrefix: 'harborline',
    firstName: 'Inés',
    lastName: 'Robles',
    contactEmail: 'ines@harborline.example',
    alias: 'ines',
    locale: 'es',
    addressLine1: 'Calle del Puerto 7',
    city: 'Valencia',
    state: 'Valencia',
    postalCode: '46001',
    taxId: 'B12345674',
  };
  const wrongIn = (over: Record<string, string>) => {
    const { error } = registerProviderSchema.safeParse({ ...form, ...over });
    return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  };

  it('is read by the rules of the country that it names, all at once', () => {
    expect(wrongIn({})).toEqual([]);
    expect(wrongIn({ postalCode: '9', taxId: 'B1', state: 'Texas', alias: 'Not a name' })).toEqual([
      'state stateUnknown',
      'postalCode postalCodeFormat',
      'taxId taxId',
      expect.stringMatching(/^alias /),
    ]);
    expect(wrongIn({ name: '', addressLine1: '', city: '' })).toEqual([
      'name enterCompanyName',
      'addressLine1 enterAddressLine1',
      'city enterCity',
    ]);
    expect(wrongIn({ country: 'US', state: 'Texas', postalCode: '73301', taxId: '' })).toEqual([]);
    expect(wrongIn({ country: 'XX' })).toEqual(['country chooseCountry']);
  });
});

describe('another first password of a provider', () => {
  async function aRegistered(delivery: 'temporary' | 'link' = 'temporary') {
    const made = await registerProvider(operator, await aProviderToBe({ delivery }));
    const [admin] = (await getPartner(operator, made.id)).admins;
    if (admin === undefined) throw new Error('The provider has a first admin');
    const asked = { partnerId: made.id, userId: admin.id, version: admin.version };
    return { ...made, admin, asked };
  }
  const mailsOf = async (organizationId: string) =>
    (await db.outboxMail.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })).map(
      ({ template }) => template,
    );

  it('is good in place of the one before, once, also for two at the same moment', async () => {
    const { id, signInName, temporaryPassword, admin, asked } = await aRegistered();
    expect(admin.isAwaited).toBe(true);
    const told: string[] = [];
    const reissue = async () => {
      const answer = await reissueProviderPassword(operator, { ...asked, delivery: 'temporary' });
      told.push(answer.temporaryPassword ?? '');
    };
    const { succeeded, refusals } = await atOnce([reissue, reissue, reissue]);
    expect([succeeded, refusals]).toEqual([1, ['conflict', 'conflict']]);
    const [password = ''] = told;
    const old = { signInName, password: temporaryPassword ?? '' };
    await expectRefusal(signIn(operator.request, old), 'signInFailed');
    expect(await signIn(operator.request, { signInName, password })).toBeDefined();
    expect(await mailsOf(id)).toEqual(['user-added', 'first-password-reissued']);
    const records = await db.auditRecord.findMany({
      where: { action: 'reissue_provider_password', resourceId: admin.id },
    });
    expect(records.map((record) => record.organizationId).sort()).toEqual(
      [operator.organization.id, id].sort(),
    );
    expect(JSON.stringify(records)).not.toContain(password);
    // Somebody has been here by now.
    const [after] = (await getPartner(operator, id)).admins;
    expect(after?.isAwaited).toBe(false);
    const again = { ...asked, version: after?.version ?? 0, delivery: 'link' as const };
    await expectRefusal(reissueProviderPassword(operator, again), 'alreadySignedIn');
  });

  it('ends an older link, whether the new one is told or mailed', async () => {
    const { id, admin, asked } = await aRegistered('link');
    const open = () =>
      db.mailLink.count({ where: { userId: admin.id, usedAt: null, revokedAt: null } });
    expect(await open()).toBe(1);
    const mailed = await reissueProviderPassword(operator, { ...asked, delivery: 'link' });
    expect(mailed.temporaryPassword).toBeNull();
    expect(await open()).toBe(1);
    expect(await mailsOf(id)).toEqual(['user-added-link', 'user-added-link']);
    const next = { ...asked, version: asked.version + 1, delivery: 'temporary' as const };
    await reissueProviderPassword(operator, next);
    expect(await open()).toBe(0);
  });

  it('is for the operator to give, to a provider that was never here', async () => {
    const { asked } = await aRegistered();
    const { admin, of } = await aProvider();
    const { reseller, resellerAgent } = await aMarket();
    const delivery = 'temporary' as const;
    const reissue = (by: Actor, over: Partial<typeof asked> = {}) =>
      reissueProviderPassword(by, { ...asked, ...over, delivery });
    await expectRefusal(reissue(admin), 'wrongStanding');
    await expectRefusal(reissue(operator, { partnerId: of.id }), 'notFound');
    const ofReseller = { partnerId: reseller.id, userId: resellerAgent.userId };
    await expectRefusal(reissue(operator, ofReseller), 'notFound');
    await db.user.update({
      where: { id: admin.userId },
      data: { lastSignInAt: new Date(), mustChangePassword: true },
    });
    const been = { partnerId: of.id, userId: admin.userId };
    await expectRefusal(reissue(operator, been), 'alreadySignedIn');
  });
});
