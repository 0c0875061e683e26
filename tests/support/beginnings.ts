/**
 * Which commands begin something that binds a partner, and are therefore refused while it is
 * suspended; `tests/integration/partners/suspended.test.ts` tries each of them. A new command whose
 * name does not say that it manages what exists has to be named here, in one of the two lists.
 */
export const BEGINS = [
  'customers.acceptRelationship',
  'enrollment.authorizeEnrollment',
  'enrollment.enrollProgramMember',
  'enrollment.startEnrollment',
  'enrollment.submitEnrollment',
  'invitations.createInvitation',
  'invitations.resendInvitation',
  'invitations.sendInvitation',
  'invitations.sendRequestsImport',
  'new-customers.addCustomer',
  'partners.registerExistingProvider',
  'partnerships.authorizeProvider',
  'partnerships.grantAccess',
] as const;
export type Beginning = (typeof BEGINS)[number];

/** Commands that sound like a beginning and are none, and why. */
export const BEGINS_NOTHING: Readonly<Record<string, string>> = {
  'catalog.acceptCustomerAgreement': 'a customer is no partner, and its relationships stay',
  'catalog.acceptPartnerAgreement': 'what a partner has to accept it may accept while suspended',
  'catalog.amendRegionalRules': 'the operator’s own rules; what exists stays',
  'catalog.discardAgreementDraft': 'the operator’s own text',
  'catalog.publishAgreement': 'the operator’s own text',
  'catalog.remindEverybodyOfAgreement': 'a word about what is open',
  'catalog.remindOfAgreement': 'a word about what is open',
  'catalog.startAgreementDraft': 'the operator’s own text',
  'customers.assignSupportContact': 'says who supports a customer that it has',
  'customers.clearSelection': 'a note of the user’s own',
  'customers.selectCustomers': 'a note of the user’s own',
  'customers.tagCustomers': 'orders the customers that it has',
  'customers.tagMatchingCustomers': 'orders the customers that it has',
  'enrollment.addDocument': 'answers a review; a rejected one is not taken up by it',
  'enrollment.askDueDiligence': 'a reviewer’s step in a review that is under way',
  'enrollment.assignEnrollment': 'hands out the work of reviewers',
  'enrollment.associateMembership': 'a step of a draft; it is refused when it is sent',
  'enrollment.chooseProfile': 'a step of a draft; it is refused when it is sent',
  'enrollment.escalateEnrollment': 'asks for the answer to what was sent before',
  'enrollment.askMailEvidence': 'evidence for reviewers',
  'enrollment.failAmendmentCheck': 'a reviewer’s step about an edit',
  'enrollment.failCheck': 'a reviewer’s step in a review that is under way',
  'enrollment.keepMailEvidence': 'evidence for reviewers',
  'enrollment.nameMembership': 'a step of a draft; it is refused when it is sent',
  'enrollment.openDocument': 'reads what exists',
  'enrollment.passAmendmentCheck': 'a reviewer’s step about an edit',
  'enrollment.passCheck': 'a reviewer’s step in a review that is under way',
  'enrollment.postMessage': 'a word in a review; a rejected one is not taken up by it',
  'enrollment.profileFormSchema': 'what the form of an edit takes',
  'enrollment.reopenAmendmentCheck': 'a reviewer’s step about an edit',
  'enrollment.reopenCheck': 'a reviewer’s step in a review that is under way',
  'enrollment.reopenDecision': 'a reviewer’s step in a review that was decided',
  'enrollment.resendAmendedContactLink': 'a link of an edit',
  'enrollment.resendContactLink': 'a link of a review that is under way',
  'enrollment.sendAmendment': 'an edit of the partner’s own data',
  'existing-customers.addExistingCustomer': 'the record of a suspended reseller waits',
  'factors.addPasskey': 'how somebody signs in',
  'factors.beginAuthenticator': 'how somebody signs in',
  'factors.beginPasskey': 'how somebody signs in',
  'factors.confirmAuthenticator': 'how somebody signs in',
  'factors.renewRecoveryCodes': 'how somebody signs in',
  'guests.inviteGuests': 'a suspended partner manages its people',
  'guests.resendGuestInvitation': 'a suspended partner manages its people',
  'invitations.noteOpened': 'notes that a page was seen',
  'listings.setLogo': 'what a partner says of itself; a suspended one is not shown',
  'membership.addProfile': 'an entry of the directory binds nobody',
  'membership.chooseNewProfile': 'an edit of the partner’s own data',
  'membership.confirmMpnChange': 'an edit of the partner’s own data',
  'membership.issueMembershipPassword': 'an account of the directory binds nobody',
  'membership.nameMpnMembership': 'an edit of the partner’s own data',
  'membership.signInForMpnChange': 'an edit of the partner’s own data',
  'membership.signInToMembership': 'proves who somebody is',
  'notifications.resendMail': 'a message that was owed before',
  'partners.registerProvider': 'makes an organization that was none',
  'organizations.addDomain': 'a suspended partner manages itself',
  'organizations.dropDomainClaim': 'a suspended partner manages itself',
  'organizations.verifyDomain': 'a suspended partner manages itself',
  'partners.reissueProviderPassword': 'how somebody signs in',
  'openid.testIssuer': 'how somebody signs in',
  'openid.turnOffIssuer': 'how somebody signs in',
  'partners.reinstatePartner': 'ends the suspension',
  'partners.suspendPartner': 'begins the suspension',
  'users.addUser': 'a suspended partner manages its people',
  'users.clearUserSelection': 'a note of the admin’s own',
  'users.moveUsers': 'a suspended partner manages its people',
  'users.selectUsers': 'a note of the admin’s own',
  'users.askForProof': 'asks who somebody is',
  'users.linkByIssuer': 'how somebody signs in',
  'users.prepareIdentity': 'how somebody signs in',
  'users.proveByIssuer': 'proves who somebody is',
  'users.proveIdentity': 'proves who somebody is',
};

/** Verbs of what exists already. */
const MANAGING =
  /\.(block|change|check|decline|delete|dismiss|edit|end|leave|purge|reject|remove|rename|reset|restore|revoke|save|unblock|update|withdraw)[A-Z]/;
/** Verbs that change nothing. */
const READING = /\.(export|find|get|list)[A-Z]/;

/** Whether a command's name alone says that it begins nothing. */
export function beginsNothingByName(command: string): boolean {
  return MANAGING.test(command) || READING.test(command);
}
