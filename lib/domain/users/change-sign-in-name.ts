import { authorizeProved, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction } from '@/lib/db';
import { recordAudit, type AuditEntry } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { enqueueMail, type NewMail } from '@/lib/domain/notifications';
import { lockSignInDomains } from '@/lib/domain/organizations';
import { Refusal } from '@/lib/refusal';
import { managing } from './policy';
import type { ChangeSignInNameInput } from './schema';
import { changeTarget, getTarget, requireMay, requireSeen, type TargetUser } from './target';

/** Of one user: each change mails them. */
const CHANGES = { name: 'change-sign-in-name', times: 20, seconds: 3600 };

/** What a changed sign-in name leaves behind, whichever way it was changed. */
export const renamed = {
  /** Tells the person, whose record holds the new name by then. */
  mail: (actor: Actor, { id: userId, signInName: oldName }: TargetUser): NewMail => ({
    template: 'sign-in-name-changed',
    refs: { userId, oldName },
    organizationId: actor.organization.id,
  }),
  record: (actor: Actor, { id, signInName: oldName }: TargetUser, name: string): AuditEntry => ({
    organizationIds: [actor.organization.id],
    actor,
    action: 'change_sign_in_name',
    resourceType: 'partner_user',
    resourceId: id,
    before: { signInName: oldName },
    after: { signInName: name },
  }),
};

/**
 * Gives a user another sign-in name, on any verified domain of the organization: password, roles and
 * sessions stay. The person is told by mail, unless deleted. The same name changes nothing.
 * @throws Refusal `proofNeeded`, `notFound`, `conflict`, `globalAdminOnly` (a Global admin's name),
 *   `guestContactEmail` (a guest signs in with the proved address), `unknownDomain`,
 *   `signInNameTaken`, `tooManyRequests`.
 */
export async function changeSignInName(actor: Actor, input: ChangeSignInNameInput): Promise<void> {
  authorizeProved(actor, managing(actor, 'users:manage'), 'changeSignInName');
  const organizationId = actor.organization.id;
  const { userId } = input;
  const signInName = `${input.alias}@${input.domain}`;
  await takeLimit(CHANGES, `${organizationId} ${userId}`);
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'changeSignInName', target);
    if (target.signInName === signInName) return;
    requireSeen(target, input.version);
    const domains = await lockSignInDomains(tx, organizationId);
    if (!domains.includes(input.domain)) throw new Refusal('unknownDomain', { field: 'domain' });
    await changeTarget(tx, actor, target, { signInName });
    if (target.status !== 'DELETED') await enqueueMail(tx, renamed.mail(actor, target));
    await recordAudit(tx, renamed.record(actor, target, signInName));
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new Refusal('signInNameTaken', { field: 'alias' });
    throw error;
  });
}
