import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { deriveToken, hashToken } from '../notifications';

interface LinkKey {
  readonly id: string;
  readonly nonce: string;
}

function tokenOf(key: LinkKey): string {
  return deriveToken('invitation', key.id, key.nonce);
}

/** What the database keeps of an invitation's link. */
export function tokenHashOf(key: LinkKey): string {
  return hashToken(tokenOf(key));
}

/** The personal link itself; made anew when needed, never stored. */
export function linkOf(key: LinkKey): string {
  return `${env.appUrl}${paths.openInvitation(tokenOf(key))}`;
}
