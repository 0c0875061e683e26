import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { lockSignInDomains } from '@/lib/domain/organizations';
import { Refusal } from '@/lib/refusal';

import { newHandedPassword, owePasswordMail, type HandedPassword } from './hand-over';
import { canBeHeldTogether, managing } from './policy';
import { requireAssignable } from './require-assignable';
import type { AddUserInput } from './schema';

/** A new user, and the password that nobody can see again; null when a link is mailed instead. */
export interface AddedUser {
  readonly id: string;
  readonly signInName: string;
  readonly temporaryPassword: string | null;
}

/** Each one mails an address of the actor's choice, and anybody can open an organization. */
const ADDITIONS = { name: 'add-user', times: 300, seconds: 3600 };

/**
 * Adds a user to the actor's organization, with a temporary password or a mailed link to set one.
 * @throws Refusal `proofNeeded` when roles are given; `roleNotGrantable`, `unknownDomain` when the
 *   domain is not the organization's,
 *   `signInNameTaken`, `tooManyRequests`.
 */
export async function addUser(actor: Actor, input: AddUserInput): Promise<AddedUser> {
  authorize(actor, managing(actor, 'users:manage'));
  if (!canBeHeldTogether(input.roles)) throw new Refusal('invalidInput');
  requireAssignable(actor, [], input.roles);
  await takeLimit(ADDITIONS, actor.organization.id);
  const { temporaryPassword, stored } = await newHandedPassword(input.delivery);
  const signInName = `${input.alias}@${input.domain}`;
  const id = await transaction((tx) =>
    createUser(tx, actor, input, { signInName, ...stored }),
  ).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new Refusal('signInNameTaken', { field: 'alias' });
    throw error;
  });
  return { id, signInName, temporaryPassword };
}

async function createUser(
  tx: Tx,
  actor: Actor,
  input: AddUserInput,
  account: HandedPassword['stored'] & { readonly signInName: string },
): Promise<string> {
  const organizationId = actor.organization.id;
  const domains = await lockSignInDomains(tx, organizationId);
  if (!domains.includes(input.domain)) throw new Refusal('unknownDomain', { field: 'domain' });
  const { id } = await tx.user.create({
    data: {
      organizationId,
      firstName: input.firstName,
      lastName: input.lastName,
      contactEmail: input.contactEmail,
      locale: actor.locale,
      timeZone: actor.timeZone,
      ...account,
    },
    select: { id: true },
  });
  await tx.userRole.createMany({
    data: input.roles.map((role) => ({ userId: id, role, organizationId })),
  });
  const user = { id, contactEmail: input.contactEmail, organizationId };
  await owePasswordMail(tx, user, 'added', input.delivery);
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'create_partner_user',
    resourceType: 'partner_user',
    resourceId: id,
    after: {
      signInName: account.signInName,
      firstName: input.firstName,
      lastName: input.lastName,
      contactEmail: input.contactEmail,
      roles: input.roles,
      delivery: input.delivery,
    },
  });
  return id;
}
