/** Every URL of the application, as a typed function: what the code links to is written here. */
type Query = Readonly<Record<string, string | number | undefined>>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export const paths = {
  publicHome: () => '/',
  help: () => '/help',
  providers: (query: Query = {}) => withQuery('/providers', query),
  provider: (id: string, query: { lang?: string | undefined } = {}) =>
    withQuery(`/providers/${id}`, query),
  /** `digest` names the picture, so that a new one is fetched. */
  providerLogo: (id: string, digest: string) => `/providers/${id}/logo?v=${digest.slice(0, 16)}`,
  signIn: (query: { next?: string; notice?: string; name?: string } = {}) =>
    withQuery('/sign-in', query),
  secondFactor: (query: { next?: string } = {}) => withQuery('/sign-in/second-factor', query),
  /** Where an issuer tells that a session there has ended: an organization's, or everybody's. */
  issuerLogout: (organizationId: string | null) =>
    `/sign-in/backchannel-logout/${organizationId ?? 'all'}`,
  recoveryCode: (query: { next?: string } = {}) => withQuery('/sign-in/recovery-code', query),
  organizationSignIn: (query: { next?: string; name?: string; refused?: string } = {}) =>
    withQuery('/sign-in/organization', query),
  linkIdentity: () => '/sign-in/link',
  signedOut: () => '/signed-out',
  setUpFactor: (query: { next?: string } = {}) => withQuery('/second-factor', query),
  addAuthenticator: (query: { next?: string } = {}) =>
    withQuery('/second-factor/authenticator', query),
  addPasskey: (query: { next?: string } = {}) => withQuery('/second-factor/passkey', query),
  recoveryCodes: (query: { next?: string } = {}) =>
    withQuery('/second-factor/recovery-codes', query),
  forgotPassword: () => '/forgot-password',
  resetPassword: (token: string) => `/reset-password/${token}`,
  changePassword: (query: { next?: string } = {}) => withQuery('/change-password', query),
  createAccount: (query: { next?: string } = {}) => withQuery('/create-account', query),
  createAccountSent: (query: { name?: string } = {}) =>
    withQuery('/create-account/check-your-mail', query),
  guestInvitation: (token: string) => `/guest/${token}`,
  ownContactEmail: () => '/account/my-profile/contact-email',
  confirmContactEmail: (token: string) => `/confirm-email/${token}`,
  verifyAccountEmail: (token: string) => `/verify-email/${token}`,
  mailbox: () => '/mailbox',
  mailboxMessage: (id: string) => `/mailbox/${id}`,

  enroll: () => '/enroll',
  enrollStep: (step: string) => `/enroll/${step}`,
  enrollmentStatus: () => '/enroll/status',
  enrollmentSubmitted: () => '/enroll/submitted',
  fixNow: (query: { sent?: 'document' | 'message' | 'answer' } = {}) =>
    withQuery('/enroll/status/fix', query),
  enrollmentDocument: (id: string) => `/enroll/status/documents/${id}`,
  changePrimaryContact: () => '/enroll/status/contact',
  confirmPrimaryContact: (token: string) => `/confirm-contact/${token}`,

  home: () => '/home',
  ended: (what: 'customer' | 'partnership' | 'relationship') => `/ended/${what}`,
  agreement: () => '/agreement',
  agreementVersion: (documentId: string, query: { language?: 'en' | 'es' } = {}) =>
    withQuery(`/agreement/${documentId}`, query),
  account: () => '/account',
  userManagement: (query: Query = {}) => withQuery('/account/users', query),
  usersExport: (query: Query = {}) => withQuery('/account/users/export', query),
  addUser: () => '/account/users/new',
  userSelection: (query: Query = {}) => withQuery('/account/users/selection', query),
  importUsers: (query: Query = {}) => withQuery('/account/users/import', query),
  usersImportTemplate: () => '/account/users/import/template',
  usersImport: (id: string, query: Query = {}) => withQuery(`/account/users/import/${id}`, query),
  saveUsersImport: (id: string) => `/account/users/import/${id}/save`,
  guestInvitations: (query: Query = {}) => withQuery('/account/users/guests', query),
  inviteGuests: () => '/account/users/guests/invite',
  revokeGuestInvitation: (id: string) => `/account/users/guests/${id}/revoke`,
  user: (id: string, query: { notice?: string } = {}) => withQuery(`/account/users/${id}`, query),
  userSessions: (id: string, query: { notice?: string } = {}) =>
    withQuery(`/account/users/${id}/sessions`, query),
  userHistory: (id: string, query: Query = {}) => withQuery(`/account/users/${id}/history`, query),
  userSignInName: (id: string) => `/account/users/${id}/sign-in-name`,
  userIdentity: (id: string, query: { notice?: string } = {}) =>
    withQuery(`/account/users/${id}/identity`, query),
  userAct: (id: string, act: string) => `/account/users/${id}/${act}`,
  organizationProfile: (query: { notice?: string } = {}) =>
    withQuery('/account/organization', query),
  changeCompanyProfile: () => '/account/organization/change',
  withdrawProfileChange: () => '/account/organization/withdraw',
  organizationSupport: () => '/account/organization/support',
  providerListing: (query: { notice?: string } = {}) =>
    withQuery('/account/provider-listing', query),
  domains: (query: { notice?: string } = {}) => withQuery('/account/domains', query),
  addDomain: () => '/account/domains/add',
  verifyDomain: (claimId: string) => `/account/domains/${claimId}/verify`,
  removeDomain: (domainId: string) => `/account/domains/${domainId}/remove`,
  issuer: (query: { notice?: string } = {}) => withQuery('/account/sign-in', query),
  turnOffIssuer: () => '/account/sign-in/turn-off',
  mpnId: (query: { notice?: string } = {}) => withQuery('/account/mpn-id', query),
  mpnIdStep: (step: string) => `/account/mpn-id/${step}`,
  myAccess: () => '/account/my-access',
  rolePage: () => '/account/my-access/roles',
  security: (query: { notice?: string } = {}) => withQuery('/account/security', query),
  removeAuthenticator: () => '/account/security/authenticator',
  confirmIdentity: (query: { notice?: string; refused?: string } = {}) =>
    withQuery('/account/security/confirm', query),
  ownIdentities: (query: { notice?: string; refused?: string } = {}) =>
    withQuery('/account/security/organization', query),
  endOwnSession: (id: string) => `/account/security/sessions/${id}`,
  ownPasskey: (id: string) => `/account/security/passkeys/${id}`,
  myProfile: (query: { notice?: string } = {}) => withQuery('/account/my-profile', query),

  indirectResellers: (query: Query = {}) => withQuery('/indirect-resellers', query),
  indirectResellersExport: (query: Query = {}) => withQuery('/indirect-resellers/export', query),
  requestPartnership: () => '/indirect-resellers/request',
  indirectProviders: (query: Query = {}) => withQuery('/indirect-providers', query),
  indirectProvidersExport: (query: Query = {}) => withQuery('/indirect-providers/export', query),
  sharedCustomers: (partnershipId: string) => `/partnerships/${partnershipId}/customers`,
  withdrawAccess: (partnershipId: string) => `/partnerships/${partnershipId}/withdraw-access`,
  grantAccess: (partnershipId: string) => `/partnerships/${partnershipId}/grant-access`,
  removePartnership: (partnershipId: string) => `/partnerships/${partnershipId}/remove`,
  inviteNewCustomers: (partnershipId: string) => `/partnerships/${partnershipId}/invite-customers`,
  invitations: (query: Query = {}) => withQuery('/invitations', query),
  invitation: (id: string, query: { notice?: 'sent' | 'renewed' | 'revoked' } = {}) =>
    withQuery(`/invitations/${id}`, query),
  revokeInvitation: (id: string) => `/invitations/${id}/revoke`,
  openInvitation: (token: string, { declined = false } = {}) =>
    withQuery(`/invitation/${token}`, declined ? { declined: 1 } : {}),
  declineInvitation: (token: string) => `/invitation/${token}/decline`,

  customers: (query: Query = {}) => withQuery('/customers', query),
  customersExport: (query: Query = {}) => withQuery('/customers/export', query),
  formerCustomers: (query: Query = {}) => withQuery('/customers/former', query),
  customerSelection: () => '/customers/selection',
  /** Tags for all that a list shows, whose query it takes along. */
  tagMatchingCustomers: (query: Query = {}) => withQuery('/customers/tag-matching', query),
  customerInvitations: (query: Query = {}) => withQuery('/customers/requests', query),
  importRequests: (query: Query = {}) => withQuery('/customers/requests/import', query),
  requestsImportTemplate: () => '/customers/requests/import/template',
  requestsImport: (id: string) => `/customers/requests/import/${id}`,
  requestRelationship: () => '/customers/request',
  customerAccount: (
    id: string,
    query: { notice?: 'edited' | 'tagged' | 'supportAssigned' | 'added' } = {},
  ) => withQuery(`/customers/${id}/account`, query),
  customerActivity: (id: string, query: Query = {}) =>
    withQuery(`/customers/${id}/activity`, query),
  addCustomer: () => '/customers/new',
  addCustomerFor: (partnershipId: string) => `/partnerships/${partnershipId}/add-customer`,
  editCustomer: (id: string) => `/customers/${id}/edit`,
  customerTags: (id: string) => `/customers/${id}/tags`,
  customerSupport: (id: string) => `/customers/${id}/support-contact`,
  removeCustomer: (id: string) => `/customers/${id}/remove`,
  partnerRelationships: (query: { notice?: string } = {}) =>
    withQuery('/partner-relationships', query),
  customerAgreement: () => '/partner-relationships/agreement',
  customerAgreementVersion: (documentId: string, query: { language?: 'en' | 'es' } = {}) =>
    withQuery(`/partner-relationships/agreement/${documentId}`, query),
  withdrawPrivileges: (id: string) => `/partner-relationships/${id}/withdraw`,
  endRelationship: (id: string) => `/partner-relationships/${id}/end`,

  activityLog: (query: Query = {}) => withQuery('/activity', query),

  reviewDesk: (query: Query = {}) => withQuery('/program/review', query),
  programFigures: (query: { by?: string | undefined } = {}) => withQuery('/program/figures', query),
  review: (enrollmentId: string) => `/program/review/${enrollmentId}`,
  reviewDocument: (enrollmentId: string, documentId: string) =>
    `/program/review/${enrollmentId}/documents/${documentId}`,
  attachDocument: (enrollmentId: string) => `/program/review/${enrollmentId}/attach`,
  authorizeEnrollment: (enrollmentId: string) => `/program/review/${enrollmentId}/authorize`,
  rejectEnrollment: (enrollmentId: string) => `/program/review/${enrollmentId}/reject`,
  askDueDiligence: (enrollmentId: string) => `/program/review/${enrollmentId}/due-diligence`,
  reopenDecision: (enrollmentId: string) => `/program/review/${enrollmentId}/reopen`,
  profileChanges: (query: Query = {}) => withQuery('/program/review/profile-changes', query),
  profileChange: (amendmentId: string) => `/program/review/profile-changes/${amendmentId}`,
  membershipDirectory: (query: Query = {}) => withQuery('/program/membership', query),
  addMembershipProfile: () => '/program/membership/new',
  membershipProfile: (id: string, query: Query = {}) =>
    withQuery(`/program/membership/${id}`, query),
  membershipAccount: (id: string, query: Query = {}) =>
    withQuery(`/program/membership/accounts/${id}`, query),
  existingCustomers: (query: Query = {}) => withQuery('/program/existing-customers', query),
  addExistingCustomer: () => '/program/existing-customers/new',
  existingCustomer: (id: string, query: Query = {}) =>
    withQuery(`/program/existing-customers/${id}`, query),
  /** Of either list that files are imported to. */
  imports: (list: 'membership' | 'existing-customers', query: Query = {}) =>
    withQuery(`/program/${list}/import`, query),
  importReport: (list: 'membership' | 'existing-customers', id: string) =>
    `/program/${list}/import/${id}`,
  partners: (query: Query = {}) => withQuery('/program/partners', query),
  partner: (id: string, query: Query = {}) => withQuery(`/program/partners/${id}`, query),
  registerProvider: () => '/program/partners/register',
  findProviderCandidate: () => '/program/partners/register/existing',
  registerExistingProvider: (id: string) => `/program/partners/register/existing/${id}`,
  editProvider: (id: string) => `/program/partners/${id}/edit`,
  reissueProviderPassword: (partnerId: string, userId: string) =>
    `/program/partners/${partnerId}/admins/${userId}/reissue`,
  suspendPartner: (id: string) => `/program/partners/${id}/suspend`,
  reinstatePartner: (id: string) => `/program/partners/${id}/reinstate`,
  programRegions: (query: { notice?: string } = {}) => withQuery('/program/regions', query),
  programAgreements: (query: { notice?: string } = {}) => withQuery('/program/agreements', query),
  programAgreement: (documentId: string, query: { notice?: string } = {}) =>
    withQuery(`/program/agreements/${documentId}`, query),
  programAgreementAct: (documentId: string, act: 'edit' | 'publish' | 'discard' | 'withdraw') =>
    `/program/agreements/${documentId}/${act}`,
  agreementAcceptances: (documentId: string, query: Query = {}) =>
    withQuery(`/program/agreements/${documentId}/acceptances`, query),
  agreementAcceptancesExport: (documentId: string, query: Query = {}) =>
    withQuery(`/program/agreements/${documentId}/acceptances/export`, query),
  agreementMissing: (documentId: string, query: Query = {}) =>
    withQuery(`/program/agreements/${documentId}/missing`, query),
  agreementMissingExport: (documentId: string, query: Query = {}) =>
    withQuery(`/program/agreements/${documentId}/missing/export`, query),
  agreementRemind: (documentId: string, query: Query = {}) =>
    withQuery(`/program/agreements/${documentId}/remind`, query),
  programMail: (query: Query = {}) => withQuery('/program/mail', query),
} as const;
