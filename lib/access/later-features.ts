import type { Permission } from './matrix';

/**
 * Permissions that the matrix knows and no code asks for yet: nobody is told of them. The list only
 * shrinks: a feature takes its permissions off when it arrives.
 */
export const OF_LATER_FEATURES: ReadonlySet<Permission> = new Set([
  // Exports and reports.
  'audit:export',
  'reports:view',
  // A customer's record, users and licenses.
  'customer-users:view',
  'customer-users:manage',
  'customer-users:reset-password',
  'licences:assign',
  // Orders and subscriptions.
  'subscriptions:view',
  'orders:submit',
  'prices:view',
]);

/** Whether the act a permission opens exists. */
export function isOffered(permission: Permission): boolean {
  return !OF_LATER_FEATURES.has(permission);
}
