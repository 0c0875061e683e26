import type { Permission } from '@/lib/access';

/**
 * Permissions that the matrix knows and no code asks for yet. The list only shrinks: a feature
 * takes its permissions off when it arrives.
 */
export const PERMISSIONS_OF_LATER_FEATURES: ReadonlySet<Permission> = new Set([
  // Being built.

  // Organization profile, domains, provider directory.
  'organization:edit-support',
  'organization:edit-tax',
  'organization:manage-domains',
  'provider-profile:edit',
  'users:export',
  'customers:add',
  'customers:edit',
  'customers:tag',
  'customers:attest-agreement',
  'customer-users:view',
  'customer-users:manage',
  'customer-users:reset-password',
  'licences:assign',
  'subscriptions:view',
  'orders:submit',
  'prices:view',
  'support-contact:assign',
  'audit:export',
  'reports:view',
  'program:membership',
  'program:providers',
  'program:catalogue',
]);
