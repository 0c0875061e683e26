import { Refusal } from '../refusal';
import type { Actor } from './actor';
import { authorize } from './authorize';
import type { Permission } from './matrix';

/**
 * What nobody does on the strength of a browser left open: whoever proved who they are longer ago
 * than `PROOF_MINUTES` is asked again. The one list; each act is guarded in its command, so on every
 * path to it. Changing one's password is not on it: that form always asks for the present one.
 */
export const SENSITIVE_ACTS = [
  'changeRoles',
  'changeFactors',
  'changeIssuer',
  'changeIdentity',
  'changeContactEmail',
  'changeSignInName',
  'resetPassword',
  'endSessions',
  'endPartnership',
  'endRelationship',
] as const;
export type SensitiveAct = (typeof SENSITIVE_ACTS)[number];

/** Minutes for which signing in, or proving it once more, counts. */
export const PROOF_MINUTES = 15;

/** Whether the actor proved recently enough who they are. Pure. */
export function hasRecentProof(actor: Pick<Actor, 'provedAt'>, now: Date = new Date()): boolean {
  return now.getTime() - actor.provedAt.getTime() < PROOF_MINUTES * 60_000;
}

/** @throws Refusal `proofNeeded`, which a form answers by asking; nothing typed is lost. */
export function requireProof(actor: Pick<Actor, 'provedAt'>, act: SensitiveAct): void {
  if (!hasRecentProof(actor)) throw new Refusal('proofNeeded', { params: { act } });
}

/**
 * The gate of a sensitive command: the permission first, then the proof.
 * @throws Refusal as `authorize` and `requireProof` do.
 */
export function authorizeProved(actor: Actor, permission: Permission, act: SensitiveAct): void {
  authorize(actor, permission);
  requireProof(actor, act);
}
