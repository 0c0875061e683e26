import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../../audit';
import { takeLimit } from '../../limits';
import { lockStanding } from '../../organizations';
import { assertMayChange, authorizeEditing } from './access';
import { changedParts, readContent, valuesOfParts, type CompanyContent } from './content';
import { edited, givenParts, type EditedProfile } from './edit-form';
import { lockInForce } from './in-force';
import {
  AMENDMENT_ROW,
  beginAmendment,
  moveAmendment,
  type AmendmentRow,
  type MovedAmendment,
} from './move-amendment';
import { isAmendmentAllowed } from './policy';
import { takeEffect } from './take-effect';

const LIMIT = { name: 'send-amendment', times: 10, seconds: 3600 } as const;

/** What became of it: it is verified now, or was in force at once. */
export type SentAmendment = 'sent' | 'saved';

/**
 * Sends a change of the company profile to be verified, or other content of one that is open while
 * the next move is not the reviewers'. Old values stay in force meanwhile. Parts that the actor may
 * not change stay as they were proposed. The language of the contact, which nobody verifies, is in
 * force at once when nothing else changes. The same sent twice is sent once.
 * @throws Refusal `forbidden`; `notFound` without a legal profile; `nothingChanged`;
 *   `amendmentOpen` when somebody else sent one meanwhile, `profileMoved` when what was on the page
 *   is no longer so; `tooManyRequests`
 */
export async function sendAmendment(actor: Actor, input: EditedProfile): Promise<SentAmendment> {
  authorizeEditing(actor);
  assertMayChange(actor, givenParts(input));
  await takeLimit(LIMIT, actor.organization.id);
  try {
    return await transaction((tx) => send(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error, 'amendment_one_open')) throw new Refusal('profileMoved');
    throw error;
  }
}

async function send(tx: Tx, actor: Actor, input: EditedProfile): Promise<SentAmendment> {
  const organizationId = actor.organization.id;
  const inForce = await lockInForce(tx, organizationId);
  const { isReseller } = await lockStanding(tx, organizationId);
  if (inForce === null || !isReseller) throw new Refusal('notFound');
  const open = await findOpen(tx, organizationId);
  const base = open === null ? inForce.content : readContent(open.after);
  const after = edited(input.amendmentVersion === null ? inForce.content : base, input);
  if (open !== null && open.version !== input.amendmentVersion) {
    // Two clicks, or two people of one mind: what was asked for is under way.
    const isSaid = (input.explanation ?? null) === open.explanation;
    if (isSaid && isDeepStrictEqual(after, base)) return 'sent';
    throw await whoWasFaster(tx, open, input);
  }
  const isStale = input.amendmentVersion !== null && open === null;
  if (isStale || inForce.version !== input.profileVersion) throw new Refusal('profileMoved');
  const about = { actor, after, explanation: input.explanation ?? null };
  if (open !== null) return revise(tx, open, about);
  return begin(tx, inForce, about);
}

interface About {
  readonly actor: Actor;
  readonly after: CompanyContent;
  readonly explanation: string | null;
}

async function findOpen(tx: Tx, organizationId: string): Promise<AmendmentRow | null> {
  return tx.amendment.findFirst({
    where: { organizationId, closedAt: null },
    select: AMENDMENT_ROW,
  });
}

async function whoWasFaster(tx: Tx, open: AmendmentRow, input: EditedProfile): Promise<Refusal> {
  if (input.amendmentVersion !== null) return new Refusal('profileMoved');
  const by = await tx.user.findUnique({
    where: { id: open.sentById },
    select: { firstName: true, lastName: true },
  });
  const name = by === null ? '' : `${by.firstName} ${by.lastName}`;
  return new Refusal('amendmentOpen', { params: { name } });
}

async function begin(
  tx: Tx,
  inForce: { readonly content: CompanyContent; readonly version: number },
  { actor, after, explanation }: About,
): Promise<SentAmendment> {
  const { content: before, version: profileVersion } = inForce;
  const organizationId = actor.organization.id;
  if (changedParts(before, after).length === 0) {
    await changeLanguage(tx, actor, { before, after });
    return 'saved';
  }
  const moved = await beginAmendment(tx, {
    organizationId,
    profileVersion,
    before,
    after,
    explanation,
    byId: actor.userId,
  });
  await record(tx, actor, 'send_profile_change', moved);
  return 'sent';
}

async function revise(
  tx: Tx,
  open: AmendmentRow,
  { actor, after, explanation }: About,
): Promise<SentAmendment> {
  if (!isAmendmentAllowed(open.state, 'revise')) throw new Refusal('profileMoved');
  const isSame = isDeepStrictEqual(readContent(open.after), after);
  // Words alone may answer why a check failed; the contact is not asked again for nothing.
  const isAnswer = explanation !== null && open.state !== 'EMAIL_OWNERSHIP';
  const isNothing = changedParts(readContent(open.before), after).length === 0;
  if (isNothing || (isSame && !isAnswer)) throw new Refusal('nothingChanged');
  const moved = await moveAmendment(tx, open, {
    transition: 'revise',
    content: after,
    explanation,
    byId: actor.userId,
  });
  if (moved.to === 'ACCEPTED') await takeEffect(tx, moved);
  await record(tx, actor, 'revise_profile_change', moved);
  return 'sent';
}

/** Nobody verifies which language the contact reads. */
async function changeLanguage(
  tx: Tx,
  actor: Actor,
  { before, after }: { readonly before: CompanyContent; readonly after: CompanyContent },
): Promise<void> {
  const { locale } = after.primaryContact;
  if (locale === before.primaryContact.locale) throw new Refusal('nothingChanged');
  const organizationId = actor.organization.id;
  await tx.legalProfile.update({
    where: { organizationId },
    data: { contactLocale: locale, version: { increment: 1 } },
    select: { organizationId: true },
  });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'change_contact_language',
    resourceType: 'legal_profile',
    resourceId: organizationId,
    before: { locale: before.primaryContact.locale },
    after: { locale },
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  action: string,
  { row, parts, before, after, to }: MovedAmendment,
): Promise<void> {
  await recordAudit(tx, {
    organizationIds: [row.organizationId],
    actor,
    action,
    resourceType: 'amendment',
    resourceId: row.id,
    before: valuesOfParts(parts, before),
    after: { ...valuesOfParts(parts, after), state: to },
  });
}
