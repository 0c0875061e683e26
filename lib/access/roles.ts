/** Every role a user can hold. Admin and agent roles are exclusive within their group (spec U4). */
export const ADMIN_ROLES = ['GLOBAL_ADMIN', 'USER_ADMIN', 'BILLING_ADMIN'] as const;
export const AGENT_ROLES = ['ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT'] as const;
export const OTHER_ROLES = [
  'MPN_ADMIN',
  'ACCOUNT_ADMIN',
  'BUSINESS_PROFILE_ADMIN',
  'COMPLIANCE_ADMIN',
  'REPORT_VIEWER',
] as const;
/** What a guest, invited from outside, may hold at most (spec U7). */
export const GUEST_ROLES = ['MPN_ADMIN', 'BUSINESS_PROFILE_ADMIN'] as const;
/** Roles of the program operator's own people; no other organization can hold them. */
export const OPERATOR_ROLES = ['PROGRAM_ADMIN', 'REVIEWER'] as const;

export const ROLES = [...ADMIN_ROLES, ...AGENT_ROLES, ...OTHER_ROLES, ...OPERATOR_ROLES] as const;

export type Role = (typeof ROLES)[number];

/** The administrator of a partner's or a customer's organization. */
export const GLOBAL_ADMIN = 'GLOBAL_ADMIN' satisfies Role;
/** The roles that a reseller's enroller holds once authorized (spec E13). */
export const ENROLLER_ROLES = ['GLOBAL_ADMIN', 'ADMIN_AGENT'] as const satisfies readonly Role[];
/** The role that works with customers on the partner's behalf. */
export const ADMIN_AGENT = 'ADMIN_AGENT' satisfies Role;
/** Watches over verification and legal facts; a Global admin alone grants it (spec U5). */
export const COMPLIANCE_ADMIN = 'COMPLIANCE_ADMIN' satisfies Role;
/** The operator's own administrator. */
export const PROGRAM_ADMIN = 'PROGRAM_ADMIN' satisfies Role;

/** The role that grants every other, whose last active holder an organization may not lose (spec U5). */
export function keyRole(organization: { readonly isOperator: boolean }): Role {
  return organization.isOperator ? PROGRAM_ADMIN : GLOBAL_ADMIN;
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
