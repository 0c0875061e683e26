import type { Role } from './roles';

/**
 * The permission matrix: which role holds which permission, and under which standing of the
 * organization. Server and screens read this one table; EVERYONE is every signed-in user of any
 * organization, with or without a role. Conditions on rows (delegated privileges, "never the last one") belong
 * to the commands; conditions on the organization stand here.
 */
export type Standing = 'provider' | 'reseller' | 'partner' | 'operator' | 'any';

export interface Grant {
  readonly standing: Standing;
  readonly roles: readonly (Role | 'EVERYONE')[];
}

export const PERMISSIONS = [
  'enrollment:submit',
  'enrollment:view-status',
  'enrollment:respond',
  'organization:view-profile',
  'organization:edit-legal',
  'organization:edit-support',
  'organization:edit-tax',
  'organization:manage-domains',
  'organization:manage-sign-in',
  'membership:associate',
  'agreement:accept-partner',
  'agreement:view',
  'provider-profile:edit',
  'users:list',
  'users:manage',
  'users:reset-password',
  'users:reset-global-admin-password',
  'users:export',
  'roles:assign-global-admin',
  'roles:assign-admin',
  'roles:assign-agent',
  'roles:assign-other',
  'roles:assign-compliance',
  'partnerships:list',
  'partnerships:invite',
  'partnerships:authorize',
  'partnerships:withdraw-access',
  'partnerships:remove',
  'customers:list',
  'customers:export',
  'customers:invite',
  'customers:invite-with-privileges',
  'customers:add',
  'customers:edit',
  'customers:tag',
  'customers:remove',
  'customers:attest-agreement',
  'relationships:decide',
  'relationships:view',
  'customer-users:view',
  'customer-users:manage',
  'customer-users:reset-password',
  'licences:assign',
  'subscriptions:view',
  'orders:submit',
  'prices:view',
  'support-contact:assign',
  'audit:view',
  'audit:export',
  'reports:view',
  'profile:own',
  'program:review',
  'program:decide',
  'program:membership',
  'program:providers',
  'program:catalogue',
  'program:mail',
  'program:staff',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const MATRIX = {
  'enrollment:submit': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'enrollment:view-status': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'MPN_ADMIN', 'ACCOUNT_ADMIN', 'COMPLIANCE_ADMIN'],
  },
  'enrollment:respond': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'MPN_ADMIN', 'ACCOUNT_ADMIN', 'COMPLIANCE_ADMIN'],
  },
  'organization:view-profile': {
    standing: 'any',
    roles: [
      'GLOBAL_ADMIN',
      'USER_ADMIN',
      'ADMIN_AGENT',
      'SALES_AGENT',
      'MPN_ADMIN',
      'ACCOUNT_ADMIN',
      'COMPLIANCE_ADMIN',
    ],
  },
  'organization:edit-legal': { standing: 'any', roles: ['GLOBAL_ADMIN', 'COMPLIANCE_ADMIN'] },
  'organization:edit-support': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'ACCOUNT_ADMIN'],
  },
  'organization:edit-tax': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT'],
  },
  'organization:manage-domains': { standing: 'any', roles: ['GLOBAL_ADMIN', 'ACCOUNT_ADMIN'] },
  'organization:manage-sign-in': { standing: 'any', roles: ['GLOBAL_ADMIN', 'PROGRAM_ADMIN'] },
  'membership:associate': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'agreement:accept-partner': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'agreement:view': { standing: 'any', roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'] },
  'provider-profile:edit': {
    standing: 'provider',
    roles: ['GLOBAL_ADMIN', 'BUSINESS_PROFILE_ADMIN'],
  },
  'users:list': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'MPN_ADMIN', 'ACCOUNT_ADMIN'],
  },
  'users:manage': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN'] },
  'users:reset-password': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN'] },
  'users:reset-global-admin-password': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'users:export': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'ACCOUNT_ADMIN'] },
  'roles:assign-global-admin': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'roles:assign-admin': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN'] },
  'roles:assign-agent': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN'] },
  'roles:assign-other': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'ACCOUNT_ADMIN'] },
  'roles:assign-compliance': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'partnerships:list': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'partnerships:invite': {
    standing: 'provider',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'],
  },
  'partnerships:authorize': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'partnerships:withdraw-access': { standing: 'reseller', roles: ['GLOBAL_ADMIN'] },
  'partnerships:remove': { standing: 'partner', roles: ['ADMIN_AGENT'] },
  'customers:list': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'customers:export': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'],
  },
  'customers:invite': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'],
  },
  'customers:invite-with-privileges': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT'],
  },
  'customers:add': { standing: 'provider', roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'] },
  'customers:edit': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'customers:tag': { standing: 'partner', roles: ['ADMIN_AGENT'] },
  'customers:remove': { standing: 'partner', roles: ['ADMIN_AGENT'] },
  'customers:attest-agreement': { standing: 'provider', roles: ['ADMIN_AGENT', 'SALES_AGENT'] },
  'relationships:decide': { standing: 'any', roles: ['GLOBAL_ADMIN'] },
  'relationships:view': { standing: 'any', roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'BILLING_ADMIN'] },
  'customer-users:view': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'customer-users:manage': { standing: 'partner', roles: ['ADMIN_AGENT'] },
  'customer-users:reset-password': {
    standing: 'partner',
    roles: ['ADMIN_AGENT', 'HELPDESK_AGENT'],
  },
  'licences:assign': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'USER_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'subscriptions:view': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'],
  },
  'orders:submit': { standing: 'provider', roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'] },
  'prices:view': {
    standing: 'partner',
    roles: ['GLOBAL_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT'],
  },
  'support-contact:assign': {
    standing: 'provider',
    roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT', 'HELPDESK_AGENT'],
  },
  'audit:view': {
    standing: 'any',
    roles: [
      'GLOBAL_ADMIN',
      'USER_ADMIN',
      'BILLING_ADMIN',
      'ADMIN_AGENT',
      'SALES_AGENT',
      'HELPDESK_AGENT',
    ],
  },
  'audit:export': { standing: 'any', roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT'] },
  'reports:view': {
    standing: 'any',
    roles: ['GLOBAL_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'REPORT_VIEWER'],
  },
  'profile:own': { standing: 'any', roles: ['EVERYONE'] },
  'program:review': { standing: 'operator', roles: ['PROGRAM_ADMIN', 'REVIEWER'] },
  'program:decide': { standing: 'operator', roles: ['PROGRAM_ADMIN', 'REVIEWER'] },
  'program:membership': { standing: 'operator', roles: ['PROGRAM_ADMIN'] },
  'program:providers': { standing: 'operator', roles: ['PROGRAM_ADMIN'] },
  'program:catalogue': { standing: 'operator', roles: ['PROGRAM_ADMIN'] },
  'program:mail': { standing: 'operator', roles: ['PROGRAM_ADMIN'] },
  'program:staff': { standing: 'operator', roles: ['PROGRAM_ADMIN'] },
} as const satisfies Record<Permission, Grant>;
