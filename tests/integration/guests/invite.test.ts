import { describe, expect, it } from 'vitest';
import { can, ROLES } from '@/lib/access';
import { db } from '@/lib/db';
import {
  getGuestInvitation,
  inviteGuests,
  listGuestInvitations,
  resendGuestInvitation,
  revokeGuestInvitation,
} from '@/lib/domain/guests';
import { deleteUser } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aTenant } from '../../support/people';
import { owed, recorded } from '../auth/support';
import { aColleague, refusalOf } from '../users/support';
import { anAddress, anInvited, invitationOf } from './support';

const one = (...emails: string[]) => ({
  emails,
  roles: ['BUSINESS_PROFILE_ADMIN' as const],
  locale: 'es' as const,
});

describe('inviting guests', () => {
  it('mails each of them, makes no user, and leaves a record each', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const emails = Array.from({ length: 10 }, anAddress);
    expect(await inviteGuests(admin, one(...emails))).toEqual({ mailed: 10, already: 0 });
    expect(await owed('guest-invitation', tenant.id)).toBe(10);
    expect(await recorded(tenant.id)).toEqual(Array.from({ length: 10 }, () => 'invite_guest'));
    expect(await db.user.count({ where: { signInName: { in: emails } } })).toBe(0);
    const { rows } = await listGuestInvitations(admin, { size: 25 });
    expect(rows.map(({ email }) => email).sort()).toEqual(emails.sort());
    expect(rows[0]).toMatchObject({ hasLapsed: false, roles: ['BUSINESS_PROFILE_ADMIN'] });
  });

  it('mails once when the form is posted twice, or twenty times at once', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const form = one(anAddress(), anAddress());
    const answers = await Promise.all(Array.from({ length: 20 }, () => inviteGuests(admin, form)));
    expect(answers.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(2);
    expect(await inviteGuests(admin, form)).toEqual({ mailed: 0, already: 2 });
    expect(await owed('guest-invitation', tenant.id)).toBe(2);
  });

  it('answers alike whether the address has an account elsewhere, a domain, or nothing', async () => {
    const [mine, other] = [await aTenant(), await aTenant()];
    const admin = await anActor(mine, 'GLOBAL_ADMIN');
    const { signInName } = await aColleague(other);
    const invitedThere = anAddress();
    await inviteGuests(await anActor(other, 'GLOBAL_ADMIN'), one(invitedThere));
    for (const email of [signInName, `nobody@${other.domain}`, invitedThere, anAddress()]) {
      expect(await inviteGuests(admin, one(email))).toEqual({ mailed: 1, already: 0 });
    }
    const { rows } = await listGuestInvitations(admin, { size: 25 });
    expect(
      new Set(
        rows.map(({ id: _id, email: _email, ...row }) =>
          JSON.stringify({
            ...row,
            sentAt: 0,
            expiresAt: 0,
          }),
        ),
      ).size,
    ).toBe(1);
  });

  it('sends those who belong to the organization elsewhere, and nothing to the rest', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const insider = await aColleague(tenant);
    const code = (email: string) => refusalOf(inviteGuests(admin, one(anAddress(), email)));
    expect(await code(`new@${tenant.domain}`)).toBe('guestOfOwnDomain');
    expect(await code(insider.signInName)).toBe('guestOfOwnDomain');
    const guest = await aColleague(tenant);
    const signInName = anAddress();
    await db.user.update({ where: { id: guest.userId }, data: { signInName, isGuest: true } });
    expect(await code(signInName)).toBe('guestIsUser');
    await deleteUser(admin, guest);
    expect(await code(signInName)).toBe('guestIsDeleted');
    expect(await owed('guest-invitation', tenant.id)).toBe(0);
  });

  it('opens for the roles of the matrix and for no other, and never at the operator', async () => {
    const tenant = await aTenant();
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const invited = await refusalOf(inviteGuests(actor, one(anAddress())));
      const listed = await refusalOf(listGuestInvitations(actor, { size: 25 }));
      const code = can(actor, 'users:manage') ? null : 'forbidden';
      expect({ role, invited, listed }).toEqual({ role, invited: code, listed: code });
    }
    const operator = await aTenant({ is: 'operator' });
    const program = await anActor(operator, 'PROGRAM_ADMIN');
    await expectRefusal(inviteGuests(program, one(anAddress())), 'roleNotGrantable');
  });
});

describe('an open invitation', () => {
  it('is sent again once by a form posted twice, at most ten times in all', async () => {
    const { tenant, admin, invitation, email } = await anInvited();
    const { id } = invitation;
    await Promise.all(
      Array.from({ length: 5 }, () => refusalOf(resendGuestInvitation(admin, { id, sends: 1 }))),
    );
    expect(await owed('guest-invitation', tenant.id)).toBe(2);
    for (let sends = 2; sends < 10; sends += 1) await resendGuestInvitation(admin, { id, sends });
    await expectRefusal(resendGuestInvitation(admin, { id, sends: 10 }), 'tooManyRequests');
    expect((await invitationOf(tenant, email)).sends).toBe(10);
  });

  it('is revoked once, leaves the list, and makes room for another', async () => {
    const { tenant, admin, invitation, email } = await anInvited();
    const { id } = invitation;
    await revokeGuestInvitation(admin, { id });
    await revokeGuestInvitation(admin, { id });
    expect((await recorded(tenant.id)).filter((act) => act.startsWith('revoke'))).toHaveLength(1);
    expect((await listGuestInvitations(admin, { size: 25 })).rows).toEqual([]);
    await expectRefusal(resendGuestInvitation(admin, { id, sends: 1 }), 'invitationAnswered');
    expect(await inviteGuests(admin, one(email))).toEqual({ mailed: 1, already: 0 });
  });

  it('is renewed by another invitation once it has lapsed', async () => {
    const { tenant, admin, invitation, email } = await anInvited();
    const expiresAt = new Date(Date.now() - 1);
    await db.guestInvitation.update({ where: { id: invitation.id }, data: { expiresAt } });
    const { rows } = await listGuestInvitations(admin, { size: 25 });
    expect(rows).toMatchObject([{ hasLapsed: true }]);
    expect(await inviteGuests(admin, one(email))).toEqual({ mailed: 1, already: 0 });
    expect(await db.guestInvitation.count({ where: { organizationId: tenant.id } })).toBe(1);
  });

  it('is nobody’s of another organization', async () => {
    const { invitation } = await anInvited();
    const { id } = invitation;
    const stranger = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    await expectRefusal(resendGuestInvitation(stranger, { id, sends: 1 }), 'notFound');
    await expectRefusal(revokeGuestInvitation(stranger, { id }), 'notFound');
    await expectRefusal(getGuestInvitation(stranger, id), 'notFound');
    expect((await listGuestInvitations(stranger, { size: 25 })).rows).toEqual([]);
    expect(await db.guestInvitation.findUniqueOrThrow({ where: { id } })).toEqual(invitation);
  });
});
