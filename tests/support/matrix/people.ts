import { listActivity } from '@/lib/domain/audit';
import * as factors from '@/lib/domain/factors';
import * as guests from '@/lib/domain/guests';
import { getImport, listImportErrors } from '@/lib/domain/imports';
import { listOutbox, resendMail } from '@/lib/domain/notifications';
import * as organizations from '@/lib/domain/organizations';
import * as users from '@/lib/domain/users';
import { userFilterSchema, userListSchema } from '@/lib/domain/users/schema';
import { unique } from '../people';
import { aFile, by, byStaff, NOWHERE, OTHERS, within, type Case } from './case';

const EVERYBODY = userFilterSchema.parse({});
const PERSON = { firstName: 'New', lastName: 'Name', contactEmail: 'new@name.example' };
const PROFILE = { firstName: 'New', lastName: 'Name', locale: 'en', timeZone: 'UTC' } as const;
const MANAGE = ['users:manage'] as const;
const WRONG = 'not what anybody has';

const domainOf = (signInName: string): string => signInName.split('@').at(-1) ?? '';
const newcomer = (signInName: string) => ({
  ...PERSON,
  alias: unique('new'),
  domain: domainOf(signInName),
  delivery: 'link' as const,
});

/** Commands and queries about people and how they sign in; more than one case where rights differ. */
export const PEOPLE: Readonly<Record<string, Case>> = {
  'audit.listActivity': by('audit:view', (actor) => listActivity(actor, {})),
  'notifications.listOutbox': by('program:mail', (actor) => listOutbox(actor, {})),
  'notifications.resendMail': by('program:mail', (actor) => resendMail(actor, { id: NOWHERE })),

  'factors.beginAuthenticator': by('profile:own', factors.beginAuthenticator),
  'factors.confirmAuthenticator': by('profile:own', (actor) =>
    factors.confirmAuthenticator(actor, { otp: '000000' }),
  ),
  'factors.findAuthenticatorSetup': by('profile:own', factors.findAuthenticatorSetup),
  'factors.removeAuthenticator': by('profile:own', factors.removeAuthenticator),
  'factors.addPasskey': by('profile:own', (actor) =>
    factors.addPasskey(actor, { name: 'Laptop', passkey: '{}' }),
  ),
  'factors.beginPasskey': by('profile:own', factors.beginPasskey),
  'factors.removePasskey': by('profile:own', (actor) =>
    factors.removePasskey(actor, { passkeyId: NOWHERE }),
  ),
  'factors.renamePasskey': by('profile:own', (actor) =>
    factors.renamePasskey(actor, { passkeyId: NOWHERE, name: 'Laptop' }),
  ),
  'factors.getOwnFactors': by('profile:own', factors.getOwnFactors),
  'factors.renewRecoveryCodes': by('profile:own', factors.renewRecoveryCodes),

  'guests.inviteGuests': within(
    OTHERS,
    byStaff(MANAGE, (actor) =>
      guests.inviteGuests(actor, {
        emails: ['a@guest.example'],
        roles: ['MPN_ADMIN'],
        locale: 'en',
      }),
    ),
  ),
  'guests.getGuestInvitation': byStaff(MANAGE, (actor) =>
    guests.getGuestInvitation(actor, NOWHERE),
  ),
  'guests.listGuestInvitations': byStaff(MANAGE, (actor) =>
    guests.listGuestInvitations(actor, { size: 25 }),
  ),
  'guests.resendGuestInvitation': byStaff(MANAGE, (actor) =>
    guests.resendGuestInvitation(actor, { id: NOWHERE, sends: 1 }),
  ),
  'guests.revokeGuestInvitation': byStaff(MANAGE, (actor) =>
    guests.revokeGuestInvitation(actor, { id: NOWHERE }),
  ),

  'imports.getImport': byStaff(MANAGE, (actor) =>
    getImport(actor, users.usersImport(actor), NOWHERE),
  ),
  'imports.listImportErrors': byStaff(MANAGE, (actor) =>
    listImportErrors(actor, users.usersImport(actor), NOWHERE, 0),
  ),

  'organizations.findOwnSuspension': by('profile:own', organizations.findOwnSuspension),
  'organizations.getOrganizationProfile': by(
    'organization:view-profile',
    organizations.getOrganizationProfile,
  ),
  'organizations.addDomain': by('organization:manage-domains', (actor) =>
    organizations.addDomain(actor, { name: `${unique('own')}.example` }),
  ),
  'organizations.getDomainProof': by('organization:manage-domains', (actor) =>
    organizations.getDomainProof(actor, NOWHERE),
  ),
  'organizations.getRemovableDomain': by('organization:manage-domains', (actor) =>
    organizations.getRemovableDomain(actor, NOWHERE),
  ),
  'organizations.listOwnDomains': by('organization:manage-domains', organizations.listOwnDomains),
  'organizations.dropDomainClaim': by('organization:manage-domains', (actor) =>
    organizations.dropDomainClaim(actor, { id: NOWHERE }),
  ),
  'organizations.removeDomain': by('organization:manage-domains', (actor) =>
    organizations.removeDomain(actor, { id: NOWHERE }),
  ),
  'organizations.verifyDomain': by('organization:manage-domains', (actor) =>
    organizations.verifyDomain(actor, { id: NOWHERE }),
  ),

  'users.changePassword': by('profile:own', (actor) =>
    users.changePassword(actor, {
      currentPassword: WRONG,
      password: WRONG,
      passwordAgain: WRONG,
      next: undefined,
    }),
  ),
  'users.changeOwnContactEmail': by('profile:own', (actor) =>
    users.changeOwnContactEmail(actor, { contactEmail: 'own@name.example' }),
  ),
  'users.askForProof': by('profile:own', users.askForProof),
  'users.proveIdentity': by('profile:own', (actor) =>
    users.proveIdentity(actor, { password: WRONG, otp: null, passkey: null }),
  ),
  'users.getOwnProfile': by('profile:own', users.getOwnProfile),
  'users.listOwnSessions': by('profile:own', users.listOwnSessions),
  'users.endOtherSessions': by('profile:own', users.endOtherSessions),
  'users.endOwnSession': by('profile:own', (actor) => users.endOwnSession(actor, '0'.repeat(64))),
  'users.updateOwnPreferences': by('profile:own', (actor) =>
    users.updateOwnPreferences(actor, { locale: 'es', theme: undefined }),
  ),
  'users.updateOwnProfile': by('profile:own', (actor) =>
    users.updateOwnProfile(actor, { ...PROFILE, theme: 'dark' }),
  ),

  'users.getUser': byStaff(['users:list'], (actor, { colleagueId }) =>
    users.getUser(actor, colleagueId),
  ),
  'users.listUsers': byStaff(['users:list'], (actor) =>
    users.listUsers(actor, userListSchema.parse({})),
  ),
  'users.exportUsers': byStaff(['users:export'], (actor) =>
    users.exportUsers(actor, EVERYBODY, null),
  ),
  'users.listUserHistory': byStaff(['audit:view', 'users:list'], (actor, { colleagueId }) =>
    users.listUserHistory(actor, colleagueId, {}),
  ),
  'users.listSignInDomains': byStaff(MANAGE, users.listSignInDomains),
  'users.listUserSessions': byStaff(MANAGE, (actor, { colleagueId }) =>
    users.listUserSessions(actor, colleagueId),
  ),
  'users.endUserSession': byStaff(MANAGE, (actor, { colleagueId: userId, sessionId }) =>
    users.endUserSession(actor, { userId, sessionId }),
  ),
  'users.endUserSessions': byStaff(MANAGE, (actor, { colleagueId: userId }) =>
    users.endUserSessions(actor, { userId }),
  ),
  'users.checkUsersImport': byStaff(MANAGE, (actor) =>
    users.checkUsersImport(actor, aFile('First name\nAda\n')),
  ),
  'users.saveUsersImport': byStaff(MANAGE, (actor) =>
    users.saveUsersImport(actor, { importId: NOWHERE }),
  ),
  'users.addUser': byStaff(MANAGE, (actor) =>
    users.addUser(actor, { ...newcomer(actor.signInName), roles: [] }),
  ),
  'users.addUser as Global admin': byStaff(['users:manage', 'roles:assign-global-admin'], (actor) =>
    users.addUser(actor, {
      ...newcomer(actor.signInName),
      roles: [actor.organization.isOperator ? 'PROGRAM_ADMIN' : 'GLOBAL_ADMIN'],
    }),
  ),
  'users.updateUser': byStaff(MANAGE, (actor, { colleagueId: userId }) =>
    users.updateUser(actor, { userId, version: 1, ...PERSON }),
  ),
  'users.changeSignInName': byStaff(MANAGE, (actor, { colleagueId: userId }) =>
    users.changeSignInName(actor, {
      userId,
      version: 1,
      alias: unique('renamed'),
      domain: domainOf(actor.signInName),
    }),
  ),
  'users.moveUsers': byStaff(MANAGE, (actor) =>
    users.moveUsers(actor, { domain: domainOf(actor.signInName), seen: [] }),
  ),
  'users.getUserMove': byStaff(MANAGE, (actor) => users.getUserMove(actor, null)),
  'users.clearUserSelection': byStaff(MANAGE, users.clearUserSelection),
  'users.selectUsers': byStaff(MANAGE, (actor, { colleagueId }) =>
    users.selectUsers(actor, { shown: [colleagueId], ticked: [colleagueId], then: 'stay' }),
  ),
  'users.blockUser': byStaff(MANAGE, (actor) => users.blockUser(actor, { userId: NOWHERE })),
  'users.unblockUser': byStaff(MANAGE, (actor) => users.unblockUser(actor, { userId: NOWHERE })),
  'users.deleteUser': byStaff(MANAGE, (actor) => users.deleteUser(actor, { userId: NOWHERE })),
  'users.restoreUser': byStaff(MANAGE, (actor) => users.restoreUser(actor, { userId: NOWHERE })),
  'users.resetUserPassword': byStaff(['users:reset-password'], (actor, { colleagueId: userId }) =>
    users.resetUserPassword(actor, { userId, version: 1, delivery: 'link' }),
  ),
  'users.resetUserPassword of a Global admin': byStaff(
    ['users:reset-password', 'users:reset-global-admin-password'],
    (actor, { globalAdminId: userId }) =>
      users.resetUserPassword(actor, { userId, version: 1, delivery: 'link' }),
  ),
  'users.resetUserFactors': byStaff(['users:reset-password'], (actor, { colleagueId: userId }) =>
    users.resetUserFactors(actor, { userId, identityChecked: true }),
  ),
  'users.updateRoles': byStaff(['roles:assign-other'], (actor, { colleagueId: userId }) =>
    users.updateRoles(actor, { userId, version: 1, roles: [] }),
  ),
};

const grant =
  (role: Parameters<typeof users.updateRoles>[1]['roles'][number]): Case['call'] =>
  (actor, { colleagueId: userId }) =>
    users.updateRoles(actor, { userId, version: 1, roles: [role] });

/** Granting is as open as the role that is granted. */
export const GRANTING: Readonly<Record<string, Case>> = {
  'users.updateRoles to User management admin': within(
    OTHERS,
    by('roles:assign-admin', grant('USER_ADMIN')),
  ),
  'users.updateRoles to Sales agent': within(
    OTHERS,
    by('roles:assign-agent', grant('SALES_AGENT')),
  ),
  'users.updateRoles to Report viewer': within(
    OTHERS,
    by('roles:assign-other', grant('REPORT_VIEWER')),
  ),
  'users.updateRoles to Compliance admin': within(
    OTHERS,
    by('roles:assign-compliance', grant('COMPLIANCE_ADMIN')),
  ),
  'users.updateRoles to Global admin': within(
    OTHERS,
    by('roles:assign-global-admin', grant('GLOBAL_ADMIN')),
  ),
  'users.updateRoles to Reviewer': within(['operator'], by('program:staff', grant('REVIEWER'))),
};
