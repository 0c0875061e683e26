import { ADMIN_AGENT, authorize, type Actor } from '@/lib/access';
import { db, Prisma, transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { agreementFacts, mayTransact, standingFrom, type AgreementFacts } from '../catalog';
import { firstSteps, isDismissible, type FirstSteps, type FirstStepId } from './first-steps-policy';
import type { DismissFirstStep } from './schema';

/**
 * What a new reseller does first, derived from what is done, in one round trip; null when the
 * actor's organization is no reseller.
 */
export async function findFirstSteps(actor: Actor): Promise<FirstSteps | null> {
  authorize(actor, 'profile:own');
  if (!actor.organization.isReseller) return null;
  const { id } = actor.organization;
  const [row] = await db.$queryRaw<
    (Record<
      Exclude<FirstStepId, 'acceptAgreement' | 'checkAdminAgent' | 'findProvider'>,
      boolean
    > & {
      agreement: AgreementFacts;
      dismissed: string[];
    })[]
  >`
    SELECT
      ${agreementFacts('PARTNER', Prisma.sql`${id}::uuid`)} AS agreement,
      (SELECT count(*) > 1 FROM (SELECT FROM "user" u
        WHERE u.organization_id = ${id}::uuid AND u.status = 'ACTIVE' LIMIT 2) two) AS "addUsers",
      EXISTS (SELECT FROM partnership p
        WHERE p.reseller_id = ${id}::uuid AND p.ended_at IS NULL) AS "connectProvider",
      EXISTS (SELECT FROM customer_relationship r WHERE r.partner_id = ${id}::uuid)
        OR EXISTS (SELECT FROM invitation i WHERE i.issuer_id = ${id}::uuid
          AND i.kind IN ('RELATIONSHIP', 'JOINT')) AS "inviteCustomers",
      ARRAY(SELECT f.step FROM first_step f WHERE f.organization_id = ${id}::uuid) AS dismissed`;
  if (row === undefined) throw new Error('A query without a table gives one row');
  const { dismissed, agreement, ...done } = row;
  const acceptAgreement = mayTransact(standingFrom(agreement, 'PARTNER'));
  // The role matters to whoever reads the list: it is what they can work with customers by.
  const checkAdminAgent = actor.roles.includes(ADMIN_AGENT);
  // Whoever has connected has found one: to look at the directory leaves no trace.
  const findProvider = done.connectProvider;
  return firstSteps({ ...done, acceptAgreement, checkAdminAgent, findProvider }, dismissed);
}

/**
 * Puts a first step away for the whole organization, without doing it. Repeating it changes nothing.
 * @throws Refusal `forbidden`; `wrongStanding` for an organization that is no reseller;
 *   `invalidInput` for a step that has to be done
 */
export async function dismissFirstStep(actor: Actor, { step }: DismissFirstStep): Promise<void> {
  authorize(actor, 'enrollment:submit');
  if (!actor.organization.isReseller) throw new Refusal('wrongStanding');
  if (!isDismissible(step)) throw new Refusal('invalidInput');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const { count } = await tx.firstStep.createMany({
      data: { organizationId, step },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'dismiss_first_step',
      resourceType: 'first_step',
      resourceId: null,
      after: { step },
    });
  });
}

/** Brings back the first steps that were put away. @throws Refusal `forbidden` */
export async function restoreFirstSteps(actor: Actor): Promise<void> {
  authorize(actor, 'enrollment:submit');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const { count } = await tx.firstStep.deleteMany({ where: { organizationId } });
    if (count === 0) return;
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'restore_first_steps',
      resourceType: 'first_step',
      resourceId: null,
    });
  });
}
