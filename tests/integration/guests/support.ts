import { db } from '@/lib/db';
import { findMailLinkById, mailLinkUrlToken } from '@/lib/domain/notifications';
import { inviteGuests } from '@/lib/domain/guests';
import type { AcceptGuestInput } from '@/lib/domain/guests/schema';
import type { MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { aTenant, unique } from '../../support/people';
import { NEW_PASSWORD } from '../auth/support';

/** An address that nobody else in the test file's database has. */
export function anAddress(): string {
  return `${unique('guest')}@outside.example`;
}

/** What a guest posts to accept. */
export function answer(token: string): AcceptGuestInput {
  return {
    token,
    firstName: 'Gil',
    lastName: 'Fuera',
    password: NEW_PASSWORD,
    passwordAgain: NEW_PASSWORD,
    locale: 'es',
    timeZone: 'Europe/Madrid',
  };
}

/** A tenant with an admin who has invited an address. */
export async function anInvited(email = anAddress()) {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'USER_ADMIN');
  await inviteGuests(admin, { emails: [email], roles: ['MPN_ADMIN'], locale: 'en' });
  return { tenant, admin, email, invitation: await invitationOf(tenant, email) };
}

export async function invitationOf(tenant: MadeOrganization, email: string) {
  return db.guestInvitation.findFirstOrThrow({
    where: { organizationId: tenant.id, email },
    orderBy: { id: 'desc' },
  });
}

/** The token of the newest link of an invitation, as its mail carries it. */
export async function tokenOf(guestInvitationId: string): Promise<string> {
  const { id } = await db.mailLink.findFirstOrThrow({
    where: { guestInvitationId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  const link = await findMailLinkById(id);
  if (link === null) throw new Error('The link is gone');
  return mailLinkUrlToken(link);
}
