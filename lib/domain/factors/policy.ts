import type { ActorOrganization } from '@/lib/access';
import type { Env } from '@/lib/env';

/** Recovery codes made at once. */
export const RECOVERY_CODES = 10;
/** From here on down a person is told to make new ones. */
export const FEW_RECOVERY_CODES = 3;
/** More authenticators than anybody has. */
export const MAX_PASSKEYS = 20;

/** Whether the operator's configuration asks people of an organization for a second factor. Pure. */
export function isFactorRequired(
  organization: Pick<ActorOrganization, 'isProvider' | 'isReseller'>,
  required: Env['requireSecondFactor'],
): boolean {
  if (required === 'partners') return organization.isProvider || organization.isReseller;
  return required === 'all';
}

/** Why somebody's last second factor stays; null when it may go. Pure. */
export function obstacleToLastFactor(owner: {
  readonly isRequired: boolean;
  readonly passwordIsLong: boolean;
}): 'secondFactorRequired' | 'passwordTooShortAlone' | null {
  if (owner.isRequired) return 'secondFactorRequired';
  return owner.passwordIsLong ? null : 'passwordTooShortAlone';
}
