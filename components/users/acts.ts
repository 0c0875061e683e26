import type { UserAct } from '@/lib/domain/users';

/** The acts that ask before they happen: the last part of their page's address. */
export const CONFIRMED_ACTS = {
  'reset-password': 'resetPassword',
  'reset-factors': 'resetFactors',
  'end-sessions': 'endSessions',
  block: 'block',
  unblock: 'unblock',
  delete: 'delete',
  restore: 'restore',
} as const satisfies Record<string, UserAct>;

export type ActSlug = keyof typeof CONFIRMED_ACTS;
export type ConfirmedAct = (typeof CONFIRMED_ACTS)[ActSlug];

/** Acts that take something away. */
export const DANGEROUS_ACTS: readonly ConfirmedAct[] = ['block', 'delete'];

export function isActSlug(slug: string): slug is ActSlug {
  return Object.hasOwn(CONFIRMED_ACTS, slug);
}
