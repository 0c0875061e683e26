import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import {
  acceptGuestInvitation,
  findGuestOffer,
  resendGuestInvitation,
  revokeGuestInvitation,
} from '@/lib/domain/guests';
import { signIn, updateRoles, updateUser } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, NEW_PASSWORD, recorded } from '../auth/support';
import { aColleague } from '../users/support';
import { anInvited, answer, invitationOf, tokenOf } from './support';

const DAY = 86_400_000;
afterEach(() => vi.useRealTimers());

const accept = (token: string) => acceptGuestInvitation(aRequest(), answer(token));

async function guestOf(email: string) {
  return db.user.findUnique({ where: { signInName: email }, include: { roles: true } });
}

describe('accepting', () => {
  it('makes a guest with the roles asked for, who signs in with the address', async () => {
    const { tenant, email, invitation } = await anInvited();
    const token = await tokenOf(invitation.id);
    // Looking, as mail scanners do, changes nothing.
    expect(await findGuestOffer(token)).toMatchObject({
      state: 'open',
      email,
      organizationName: tenant.name,
      roles: ['MPN_ADMIN'],
      isAddressInUse: false,
    });
    expect(await guestOf(email)).toBeNull();
    expect(await accept(token)).toEqual({ signInName: email });
    const guest = await guestOf(email);
    expect(guest).toMatchObject({
      organizationId: tenant.id,
      isGuest: true,
      status: 'ACTIVE',
      contactEmail: email,
      locale: 'es',
      mustChangePassword: false,
    });
    expect(guest?.roles.map(({ role }) => role)).toEqual(['MPN_ADMIN']);
    const session = await signIn(aRequest(), { signInName: email, password: NEW_PASSWORD });
    expect(session.userId).toBe(guest?.id);
    expect(await recorded(tenant.id)).toContain('accept_guest_invitation');
    expect(await findGuestOffer(token)).toEqual({ state: 'used' });
    await expectRefusal(accept(token), 'linkUsed');
  });

  it('happens once of many at the same moment', async () => {
    const { tenant, email, invitation } = await anInvited();
    const token = await tokenOf(invitation.id);
    const { succeeded } = await atOnce(Array.from({ length: 8 }, () => () => accept(token)));
    expect(succeeded).toBe(1);
    expect(await db.user.count({ where: { organizationId: tenant.id, isGuest: true } })).toBe(1);
    expect((await invitationOf(tenant, email)).userId).not.toBeNull();
  });

  it('happens or is revoked, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { tenant, admin, email, invitation } = await anInvited();
      const token = await tokenOf(invitation.id);
      const { succeeded } = await atOnce([
        () => accept(token),
        () => revokeGuestInvitation(admin, { id: invitation.id }),
      ]);
      const row = await invitationOf(tenant, email);
      expect(succeeded).toBe(1);
      expect((row.revokedAt === null) === ((await guestOf(email)) !== null)).toBe(true);
    }
  });

  it('keeps its link when the password is refused', async () => {
    const { invitation } = await anInvited();
    const token = await tokenOf(invitation.id);
    const weak = { ...answer(token), password: 'short', passwordAgain: 'short' };
    await expectRefusal(acceptGuestInvitation(aRequest(), weak), 'passwordTooShort');
    const unlike = { ...answer(token), passwordAgain: `${NEW_PASSWORD}!` };
    await expectRefusal(acceptGuestInvitation(aRequest(), unlike), 'passwordsDiffer');
    await expect(accept(token)).resolves.toBeDefined();
  });

  it('needs the newest link, within 30 days, of an invitation that stands', async () => {
    const { admin, invitation } = await anInvited();
    const older = await tokenOf(invitation.id);
    await resendGuestInvitation(admin, { id: invitation.id, sends: 1 });
    await expectRefusal(accept(older), 'linkExpired');
    const token = await tokenOf(invitation.id);
    await revokeGuestInvitation(admin, { id: invitation.id });
    await expectRefusal(accept(token), 'linkExpired');
    expect(await findGuestOffer(token)).toEqual({ state: 'dead' });
    await expectRefusal(accept('no-such-token'), 'linkUnknown');

    const late = await anInvited();
    const lateToken = await tokenOf(late.invitation.id);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * DAY + 1000 });
    await expectRefusal(accept(lateToken), 'linkExpired');
  });
});

describe('an address that signs in elsewhere', () => {
  it('is told so to its owner alone, and the invitation stays as it is', async () => {
    const other = await aTenant();
    const { signInName } = await aColleague(other);
    for (const email of [signInName, `${unique('new')}@${other.domain}`]) {
      const { tenant, invitation } = await anInvited(email);
      const token = await tokenOf(invitation.id);
      expect(await findGuestOffer(token)).toMatchObject({ state: 'open', isAddressInUse: true });
      await expectRefusal(accept(token), 'guestAddressInUse');
      expect(await invitationOf(tenant, email)).toEqual(invitation);
      expect(await db.user.count({ where: { organizationId: tenant.id, isGuest: true } })).toBe(0);
    }
  });

  it('becomes the guest of one organization only, of two that are accepted at once', async () => {
    const first = await anInvited();
    const second = await anInvited(first.email);
    const tokens = [await tokenOf(first.invitation.id), await tokenOf(second.invitation.id)];
    const { succeeded, refusals } = await atOnce(tokens.map((token) => () => accept(token)));
    expect({ succeeded, refusals }).toEqual({ succeeded: 1, refusals: ['guestAddressInUse'] });
  });
});

describe('a guest', () => {
  async function aGuest() {
    const { tenant, email, invitation } = await anInvited();
    await accept(await tokenOf(invitation.id));
    const { id: userId, version } = (await guestOf(email))!;
    return { tenant, admin: await anActor(tenant, 'GLOBAL_ADMIN'), user: { userId, version } };
  }

  it('gets no role but the two of guests, not even past the application', async () => {
    const { tenant, admin, user } = await aGuest();
    for (const role of ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'REPORT_VIEWER'] as const) {
      await expectRefusal(updateRoles(admin, { ...user, roles: [role] }), 'roleNotForGuests');
    }
    await updateRoles(admin, { ...user, roles: ['BUSINESS_PROFILE_ADMIN'] });
    const grant = {
      userId: user.userId,
      role: 'ACCOUNT_ADMIN',
      organizationId: tenant.id,
    } as const;
    await expect(db.userRole.create({ data: grant })).rejects.toThrow();
  });

  it('keeps the address that was proved', async () => {
    const { admin, user } = await aGuest();
    const names = { firstName: 'Gil', lastName: 'Otro', contactEmail: 'other@home.example' };
    await expectRefusal(updateUser(admin, { ...user, ...names }), 'guestContactEmail');
  });
});
