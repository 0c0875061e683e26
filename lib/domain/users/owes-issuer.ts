import type { Role } from '@/lib/access';
import { mustUseIssuer } from '@/lib/domain/openid';

/** What has to be known of a user to tell whether their organization's issuer is their only way in. */
export const standing = { isGuest: true, roles: { select: { role: true } } } as const;

interface Standing {
  readonly isGuest: boolean;
  readonly roles: readonly { readonly role: Role }[];
}

/** Whether a user may come in by their organization's issuer only. */
export function owesIssuer({ isGuest, roles }: Standing, isRequired: boolean): boolean {
  return mustUseIssuer({ isGuest, roles: roles.map(({ role }) => role) }, isRequired);
}
