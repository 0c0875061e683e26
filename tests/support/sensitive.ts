import type { SensitiveAct } from '@/lib/access';

/**
 * The commands that ask for a fresh proof of who acts, `domain.command`, and for which act. A test
 * holds the list to the sources, another one runs every command on it.
 */
export const SENSITIVE_COMMANDS = {
  'customers.endRelationship': 'endRelationship',
  'customers.removeCustomer': 'endRelationship',
  'factors.beginAuthenticator': 'changeFactors',
  'factors.beginPasskey': 'changeFactors',
  'factors.confirmAuthenticator': 'changeFactors',
  'factors.removeAuthenticator': 'changeFactors',
  'factors.removePasskey': 'changeFactors',
  'factors.renewRecoveryCodes': 'changeFactors',
  'guests.inviteGuests': 'changeRoles',
  'new-customers.addCustomer': 'changeRoles',
  'openid.saveIssuer': 'changeIssuer',
  'openid.turnOffIssuer': 'changeIssuer',
  'partners.registerProvider': 'changeRoles',
  'partners.reissueProviderPassword': 'resetPassword',
  'partnerships.removePartnership': 'endPartnership',
  'users.addUser': 'changeRoles',
  'users.changeOwnContactEmail': 'changeContactEmail',
  'users.changeSignInName': 'changeSignInName',
  'users.endOtherSessions': 'endSessions',
  'users.endOwnSession': 'endSessions',
  'users.linkByIssuer': 'changeIdentity',
  'users.moveUsers': 'changeSignInName',
  'users.prepareIdentity': 'changeIdentity',
  'users.removeOwnIdentity': 'changeIdentity',
  'users.removeUserIdentity': 'changeIdentity',
  'users.resetUserFactors': 'changeFactors',
  'users.resetUserPassword': 'resetPassword',
  'users.saveUsersImport': 'changeRoles',
  'users.updateRoles': 'changeRoles',
  'users.updateUser': 'changeContactEmail',
} as const satisfies Record<string, SensitiveAct>;
