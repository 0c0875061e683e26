import { randomUUID } from 'node:crypto';
import * as existing from '@/lib/domain/existing-customers';
import * as invitations from '@/lib/domain/invitations';
import * as listings from '@/lib/domain/listings';
import { editListingSchema } from '@/lib/domain/listings/schema';
import * as membership from '@/lib/domain/membership';
import { addProfileSchema, editProfileSchema } from '@/lib/domain/membership/schema';
import * as partners from '@/lib/domain/partners';
import * as partnerships from '@/lib/domain/partnerships';
import { exportedPartners } from '../exported-partners';
import { PROVIDER_RECORD as RECORD } from '../provider-record';
import { unique } from '../people';
import { aFile, by, byAll, byEither, NOWHERE, PARTNERS_ONLY, within, type Case } from './case';

const token = 'a-token-of-nothing';
const INVITERS = ['customers:invite', 'partnerships:invite'] as const;
const ALL = { q: '', size: 25 };
const DRAFT = {
  id: NOWHERE,
  recipientEmail: null,
  label: null,
  subject: 'Subject',
  message: '{link}',
};

const asking =
  (kind: invitations.InvitationKind, includesPrivileges = false): Case['call'] =>
  (actor) =>
    invitations.createInvitation(actor, {
      kind,
      locale: 'en',
      recipientEmail: null,
      label: null,
      includesPrivileges,
      isReusable: false,
      recipientDomain: null,
      partnershipId: kind === 'JOINT' ? NOWHERE : null,
      idempotencyKey: randomUUID(),
    });

const profile = () => ({
  name: 'Directory entry',
  country: 'ES',
  mpnId: '7999999',
  type: 'LOCATION',
  status: 'ACTIVE',
  userName: unique('account'),
});

/** Commands and queries about partners, and what they ask customers. */
export const PARTNERS: Readonly<Record<string, Case>> = {
  'existing-customers.checkExistingCustomersImport': by('program:membership', (actor) =>
    existing.checkExistingCustomersImport(actor, aFile('mpn_id\n1\n')),
  ),
  'existing-customers.saveExistingCustomersImport': by('program:membership', (actor) =>
    existing.saveExistingCustomersImport(actor, { importId: NOWHERE }),
  ),
  'existing-customers.getExistingCustomer': by('program:membership', (actor) =>
    existing.getExistingCustomer(actor, NOWHERE),
  ),
  'existing-customers.listExistingCustomers': by('program:membership', (actor) =>
    existing.listExistingCustomers(actor, ALL),
  ),
  'existing-customers.addExistingCustomer': by('program:membership', (actor) =>
    existing.addExistingCustomer(actor, {
      mpnId: '7999998',
      customer: 'nobody.example',
      name: 'Nobody',
      handledElsewhere: false,
    }),
  ),
  'existing-customers.editExistingCustomer': by('program:membership', (actor) =>
    existing.editExistingCustomer(actor, {
      recordId: NOWHERE,
      version: 1,
      name: 'Nobody',
      handledElsewhere: false,
    }),
  ),

  'invitations.createInvitation to a reseller': by('partnerships:invite', asking('PARTNERSHIP')),
  'invitations.createInvitation to a customer': by('customers:invite', asking('RELATIONSHIP')),
  'invitations.createInvitation of two': by('customers:invite', asking('JOINT')),
  'invitations.createInvitation with privileges': byAll(
    ['customers:invite', 'customers:invite-with-privileges'],
    asking('RELATIONSHIP', true),
  ),
  'invitations.checkRequestsImport': by('customers:invite', (actor) =>
    invitations.checkRequestsImport(actor, aFile('recipient\nana@recipient.example\n')),
  ),
  'invitations.sendRequestsImport': by('customers:invite', (actor) =>
    invitations.sendRequestsImport(actor, { importId: NOWHERE }),
  ),
  'invitations.listInvitationEvents': byEither(INVITERS, (actor) =>
    invitations.listInvitationEvents(actor, NOWHERE),
  ),
  'invitations.noteOpened': by('profile:own', (actor) => invitations.noteOpened(actor, { token })),
  'invitations.getInvitation': byEither(INVITERS, (actor) =>
    invitations.getInvitation(actor, NOWHERE),
  ),
  'invitations.listInvitations to resellers': by('partnerships:list', (actor) =>
    invitations.listInvitations(actor, { kinds: ['PARTNERSHIP'] }),
  ),
  'invitations.listInvitations to customers': by('customers:list', (actor) =>
    invitations.listInvitations(actor, { kinds: ['RELATIONSHIP', 'JOINT'] }),
  ),
  'invitations.resendInvitation': byEither(INVITERS, (actor) =>
    invitations.resendInvitation(actor, { id: NOWHERE, linkVersion: '0'.repeat(16) }),
  ),
  'invitations.revokeInvitation': byEither(INVITERS, (actor) =>
    invitations.revokeInvitation(actor, { id: NOWHERE }),
  ),
  'invitations.saveInvitation': byEither(INVITERS, (actor) =>
    invitations.saveInvitation(actor, DRAFT),
  ),
  'invitations.sendInvitation': byEither(INVITERS, (actor) =>
    invitations.sendInvitation(actor, { ...DRAFT, recipientEmail: 'a@recipient.example' }),
  ),

  'listings.editListing': by('provider-profile:edit', (actor) =>
    listings.editListing(actor, editListingSchema.parse({ version: 0 })),
  ),
  'listings.getOwnListing': by('provider-profile:edit', (actor) => listings.getOwnListing(actor)),
  'listings.setLogo': by('provider-profile:edit', (actor) =>
    listings.setLogo(actor, { file: new File([], 'logo.png') }),
  ),
  'listings.removeLogo': by('provider-profile:edit', listings.removeLogo),

  'membership.issueMembershipPassword': by('program:membership', (actor) =>
    membership.issueMembershipPassword(actor, { accountId: NOWHERE }),
  ),
  'membership.renameMembershipAccount': by('program:membership', (actor) =>
    membership.renameMembershipAccount(actor, { accountId: NOWHERE, userName: 'somebody' }),
  ),
  'membership.getDirectoryProfile': by('program:membership', (actor) =>
    membership.getDirectoryProfile(actor, NOWHERE),
  ),
  'membership.getMembershipAccount': by('program:membership', (actor) =>
    membership.getMembershipAccount(actor, NOWHERE),
  ),
  'membership.listDirectory': by('program:membership', (actor) =>
    membership.listDirectory(actor, ALL),
  ),
  'membership.checkDirectoryImport': by('program:membership', (actor) =>
    membership.checkDirectoryImport(actor, aFile('mpn_id\n1\n')),
  ),
  'membership.saveDirectoryImport': by('program:membership', (actor) =>
    membership.saveDirectoryImport(actor, { importId: NOWHERE }),
  ),
  'membership.addProfile': by('program:membership', (actor) =>
    membership.addProfile(actor, addProfileSchema.parse(profile())),
  ),
  'membership.editProfile': by('program:membership', (actor) =>
    membership.editProfile(
      actor,
      editProfileSchema.parse({ ...profile(), profileId: NOWHERE, version: 1 }),
    ),
  ),
  'membership.listProfiles': by('membership:associate', (actor) =>
    membership.listProfiles(actor, NOWHERE),
  ),
  'membership.signInToMembership': by('membership:associate', (actor) =>
    membership.signInToMembership(actor, { userName: 'nobody', password: 'nothing' }),
  ),
  'membership.chooseNewProfile': within(
    PARTNERS_ONLY,
    by('membership:associate', (actor) =>
      membership.chooseNewProfile(actor, { profileId: NOWHERE }),
    ),
  ),
  'membership.leaveMpnChange': by('membership:associate', membership.leaveMpnChange),
  'membership.nameMpnMembership': within(
    PARTNERS_ONLY,
    by('membership:associate', (actor) =>
      membership.nameMpnMembership(actor, { userName: 'nobody' }),
    ),
  ),
  'membership.signInForMpnChange': within(
    PARTNERS_ONLY,
    by('membership:associate', (actor) =>
      membership.signInForMpnChange(actor, { password: 'nothing' }),
    ),
  ),
  'membership.confirmMpnChange': by('membership:associate', (actor) =>
    membership.confirmMpnChange(actor, { profileId: NOWHERE, mpnId: '' }),
  ),
  'membership.findMpnChange': by('membership:associate', (actor) =>
    membership.findMpnChange(actor),
  ),
  'membership.getMpnId': by('organization:view-profile', membership.getMpnId),
  'membership.listNewProfiles': by('membership:associate', membership.listNewProfiles),

  'partners.getPartner': by('program:providers', (actor) => partners.getPartner(actor, NOWHERE)),
  'partners.listPartners': by('program:providers', (actor) => partners.listPartners(actor, ALL)),
  'partners.reinstatePartner': by('program:providers', (actor) =>
    partners.reinstatePartner(actor, { partnerId: NOWHERE, suspensionId: NOWHERE, note: null }),
  ),
  'partners.suspendPartner': by('program:providers', (actor) =>
    partners.suspendPartner(actor, { partnerId: NOWHERE, reason: 'other', note: 'Note' }),
  ),
  'partners.findCandidate': by('program:providers', (actor) =>
    partners.findCandidate(actor, { domain: 'nobody.example' }),
  ),
  'partners.getCandidate': by('program:providers', (actor) =>
    partners.getCandidate(actor, NOWHERE),
  ),
  'partners.editProvider': by('program:providers', (actor) =>
    partners.editProvider(actor, {
      partnerId: NOWHERE,
      version: 1,
      country: 'ES',
      name: 'Name',
      mpnId: '1',
      record: RECORD,
    }),
  ),
  'partners.registerExistingProvider': by('program:providers', (actor) =>
    partners.registerExistingProvider(actor, { organizationId: NOWHERE, mpnId: '7999997' }),
  ),
  'partners.registerProvider': by('program:providers', (actor) =>
    partners.registerProvider(actor, {
      name: unique('Provider'),
      country: 'ES',
      mpnId: unique('79').replace('-', '00'),
      domainPrefix: unique('prefix'),
      firstName: 'Ada',
      lastName: 'Name',
      contactEmail: 'ada@provider.example',
      alias: 'ada',
      locale: 'en',
      delivery: 'link',
      record: RECORD,
    }),
  ),
  'partners.reissueProviderPassword': by('program:providers', (actor) =>
    partners.reissueProviderPassword(actor, {
      partnerId: NOWHERE,
      userId: NOWHERE,
      version: 1,
      delivery: 'link',
    }),
  ),

  'partnerships.authorizeProvider': by('partnerships:authorize', (actor) =>
    partnerships.authorizeProvider(actor, { token, consent: true }),
  ),
  'partnerships.declinePartnership': by('partnerships:authorize', (actor) =>
    partnerships.declinePartnership(actor, { token }),
  ),
  'partnerships.exportIndirectProviders': by('partnerships:list', (actor) =>
    exportedPartners('providers', actor),
  ),
  'partnerships.exportIndirectResellers': by('partnerships:list', (actor) =>
    exportedPartners('resellers', actor),
  ),
  'partnerships.getPartnership': by('partnerships:list', (actor) =>
    partnerships.getPartnership(actor, NOWHERE),
  ),
  'partnerships.grantAccess': by('partnerships:authorize', (actor) =>
    partnerships.grantAccess(actor, { id: NOWHERE, consent: true }),
  ),
  'partnerships.listIndirectProviders': by('partnerships:list', (actor) =>
    partnerships.listIndirectProviders(actor),
  ),
  'partnerships.listIndirectResellers': by('partnerships:list', (actor) =>
    partnerships.listIndirectResellers(actor),
  ),
  'partnerships.listSharedCustomers': by('partnerships:list', (actor) =>
    partnerships.listSharedCustomers(actor, NOWHERE),
  ),
  'partnerships.removePartnership': by('partnerships:remove', (actor) =>
    partnerships.removePartnership(actor, { id: NOWHERE, declaration: true }),
  ),
  'partnerships.withdrawAccess': by('partnerships:withdraw-access', (actor) =>
    partnerships.withdrawAccess(actor, { id: NOWHERE }),
  ),
};
