import type { Actor } from '@/lib/access';
import { db, transaction, type AmendmentState, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../../audit';
import { isOwnAmendment } from './belonging';
import { valuesOfParts } from './content';
import { lockInForce } from './in-force';
import {
  AMENDMENT_ROW,
  moveAmendment,
  type AmendmentMove,
  type MovedAmendment,
} from './move-amendment';
import type { AmendmentCheck, AmendmentTransition } from './policy';
import { takeEffect } from './take-effect';

interface AmendmentStep extends Pick<AmendmentMove, 'transition' | 'reason' | 'note'> {
  readonly amendmentId: string;
  /** The version that the reviewer saw. */
  readonly version: number;
  readonly check: AmendmentCheck;
  /** The name of the act in the audit. */
  readonly action: string;
}

/**
 * One step of a reviewer, who has been authorized: nobody reviews the own organization, and it
 * happens to what was seen or not at all. The same step posted again by its author is no error. The
 * check that passes last puts the amendment in force. Both chains record it.
 * @throws Refusal `ownEnrollment`; `amendmentMoved`, with the state it is in now; `notFound`;
 *   `reasonRequired`, `invalidInput` for the reason
 */
export async function takeAmendmentStep(actor: Actor, step: AmendmentStep): Promise<void> {
  try {
    await transaction((tx) => take(tx, actor, step));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    await settleConflict(actor, step);
  }
}

async function take(tx: Tx, actor: Actor, step: AmendmentStep): Promise<void> {
  const { amendmentId: id, version, check, action, ...move } = step;
  const found = await tx.amendment.findUnique({ where: { id }, select: { organizationId: true } });
  if (found === null) throw new Refusal('notFound');
  await lockInForce(tx, found.organizationId);
  const row = await tx.amendment.findUniqueOrThrow({ where: { id }, select: AMENDMENT_ROW });
  if (row.version !== version) throw new Refusal('conflict');
  if (await isOwnAmendment(tx, actor, id)) throw new Refusal('ownEnrollment');
  const moved = await moveAmendment(tx, row, { ...move, byId: actor.userId });
  if (moved.to === 'ACCEPTED') await takeEffect(tx, moved);
  await recordAudit(tx, {
    organizationIds: [row.organizationId, actor.organization.id],
    actor,
    action: moved.to === 'ACCEPTED' ? 'accept_profile_change' : action,
    resourceType: 'amendment',
    resourceId: id,
    ...recorded(moved, step),
  });
}

function recorded(
  { from, to, parts, before, after }: MovedAmendment,
  { check, reason, note }: AmendmentStep,
) {
  const isAccepted = to === 'ACCEPTED';
  return {
    before: { state: from, ...(isAccepted ? valuesOfParts(parts, before) : {}) },
    after: {
      state: to,
      check,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
      ...(isAccepted ? valuesOfParts(parts, after) : {}),
    },
  };
}

/** Somebody was faster. If it was the same person with the same step, all is well. */
async function settleConflict(actor: Actor, step: AmendmentStep): Promise<void> {
  const [row] = await db.$queryRaw<
    {
      state: AmendmentState;
      version: number;
      transition: AmendmentTransition;
      byId: string | null;
      by: string | null;
      isReviewer: boolean;
    }[]
  >`
    SELECT a.state::text AS state, a.version, v.transition, v.by_id AS "byId",
      u.first_name || ' ' || u.last_name AS by,
      u.organization_id = ${actor.organization.id}::uuid AS "isReviewer"
    FROM amendment a
    JOIN LATERAL (SELECT transition, by_id FROM amendment_event
      WHERE amendment_id = a.id ORDER BY id DESC LIMIT 1) v ON TRUE
    LEFT JOIN "user" u ON u.id = v.by_id
    WHERE a.id = ${step.amendmentId}::uuid`;
  if (row === undefined) throw new Refusal('notFound');
  const { state, version, transition, byId, by, isReviewer } = row;
  const isRepeated =
    version === step.version + 1 && transition === step.transition && byId === actor.userId;
  if (isRepeated) return;
  throw new Refusal('amendmentMoved', {
    late: true,
    params: { state, transition, who: isReviewer ? 'reviewer' : 'applicant', name: by ?? '' },
  });
}
