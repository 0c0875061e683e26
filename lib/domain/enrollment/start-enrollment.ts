import { randomInt } from 'node:crypto';
import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { isCustomer } from '../customers';
import { requireMayBegin } from '../organizations';
import { findLiveEnrollment } from './draft';
import { openStep, type StepId } from './steps';

/** No letter or digit that is mistaken for another when read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A reference number for people to quote, such as `ENR-7K2M-Q4TD`. */
function newReference(): string {
  const four = () =>
    Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return `ENR-${four()}-${four()}`;
}

/**
 * Begins the organization's enrollment once the explanation of the association was read, and says
 * which step is next. Done twice, or by two people at once, it goes on with the one draft.
 * @throws Refusal `alreadyEnrolled`, `operatorCannotEnroll`; `customerCannotEnroll` while a partner
 *   serves the organization; `suspended`
 */
export async function startEnrollment(actor: Actor): Promise<{ next: StepId }> {
  authorize(actor, 'enrollment:submit');
  const { organization } = actor;
  if (organization.isOperator) throw new Refusal('operatorCannotEnroll');
  if (organization.isReseller) throw new Refusal('alreadyEnrolled');
  try {
    return await transaction((tx) => goOnOrBegin(tx, actor));
  } catch (error) {
    if (!isUniqueViolation(error, 'enrollment_one_live')) throw error;
    return transaction((tx) => goOnOrBegin(tx, actor));
  }
}

async function goOnOrBegin(tx: Tx, actor: Actor): Promise<{ next: StepId }> {
  const { organization } = actor;
  const existing = await findLiveEnrollment(tx, organization);
  if (existing !== null && existing.status !== 'DRAFT') throw new Refusal('alreadyEnrolled');
  await requireMayBegin(tx, actor, [organization.id]);
  if (await isCustomer(tx, organization.id)) throw new Refusal('customerCannotEnroll');
  if (existing !== null) return { next: openStep(existing.progress) };
  const created = await tx.enrollment.create({
    data: {
      organizationId: organization.id,
      reference: newReference(),
      startedById: actor.userId,
      contactLocale: actor.locale,
      draft: { association: { read: true } },
    },
    select: { id: true, reference: true },
  });
  await recordAudit(tx, {
    organizationIds: [organization.id],
    actor,
    action: 'start_enrollment',
    resourceType: 'enrollment',
    resourceId: created.id,
    after: { reference: created.reference },
  });
  return { next: 'membership' };
}
