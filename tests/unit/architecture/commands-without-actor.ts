/**
 * Commands and queries of the domains that no permission guards, and why: `domain.function`.
 * Everything else takes an actor and authorises it in its first statement, or works inside the
 * transaction of a caller who did.
 */
export const COMMANDS_WITHOUT_ACTOR: Readonly<Record<string, string>> = {
  'audit.recordRefusal':
    'records that somebody was refused: it is for those without the permission',
  'audit.verifyChains': "the operator's command line proves the chains of every organization",
  'catalog.announceAgreements': 'a job of the server, on nobody’s session',
  'catalog.findAgreementMail': 'the mail worker loads what it sends',
  'catalog.findAgreementStandings':
    'which agreements bind an organization is a rule of other commands',
  'catalog.getAgreementStanding':
    'which agreements bind an organization is a rule of other commands',
  'catalog.getCurrentAgreement': 'the agreements are read by everybody before they sign in',
  'customers.findDeclinedMail': 'the mail worker loads what it sends',
  'customers.findRelationshipMail': 'the mail worker loads what it sends',
  'customers.findRelationshipOffer':
    'finds out, for the page of an invitation, what its reader may do with it',
  'credentials.hashPassword': 'computes, and touches no data',
  'credentials.hashPasswords': 'computes, and touches no data',
  'credentials.verifyPassword': 'computes, and touches no data',
  'enrollment.confirmPrimaryContact': 'whoever holds the token of a mailed link is its reader',
  'enrollment.findAmendmentMail': 'the mail worker loads what it sends',
  'enrollment.findContactRequest': 'whoever holds the token of a mailed link is its reader',
  'enrollment.findEnrollmentEvent': 'the mail worker loads what it sends',
  'enrollment.findEnrollmentMailFacts': 'the mail worker loads what it sends',
  'guests.acceptGuestInvitation': 'the mailed token is the key',
  'guests.findGuestMail': 'the mail worker loads what it sends',
  'guests.findGuestOffer': 'whoever holds the token of a mailed invitation is its reader',
  'imports.dropOldImports': 'a job of the server, on nobody’s session',
  'invitations.findInvitationByToken': 'whoever holds the token of an invitation is its reader',
  'invitations.findInvitationMail': 'the mail worker loads what it sends',
  'limits.clearOldCounters': 'a job of the server, on nobody’s session',
  'limits.guardGuessing': 'counts the attempts of people who are not signed in',
  'limits.isLimited': 'counts the requests of people who are not signed in',
  'limits.takeLimit': 'counts the requests of people who are not signed in',
  'notifications.findMailLink': 'whoever holds the token of a mailed link is its reader',
  'notifications.findMailLinkById': 'the mail worker turns a queued mail into its link',
  'notifications.findMailRecipient': 'the mail worker loads whom it writes to',
  'organizations.domainRefusal': 'says in words what an index refused to its caller',
  'users.createOperatorAdmin': 'whoever holds the server makes the first Program admin',
  'users.createWorkAccount': 'anyone may create a work account',
  'partners.findSuspensionMail': 'the mail worker loads what it sends',
  'partnerships.findAuthorizedNotice': 'the mail worker loads what it sends',
  'partnerships.findDeclinedNotice': 'the mail worker loads what it sends',
  'partnerships.findPartnershipOffer':
    'finds out, for the page of an invitation, what its reader may do with it',
  'users.endSessionBySecret': 'signing out takes the secret of the session that ends',
  'users.findLiveSession': 'finds out who the actor is',
  'users.hashPassword': 'computes, and touches no data',
  'users.newHandedPassword': 'computes, and touches no data',
  'users.listGlobalAdmins': 'whom a mail or a refusal of that organization names',
  'users.purgeDeletedUsers': 'a job of the server, on nobody’s session',
  'users.requestPasswordReset': 'whoever forgot the password cannot sign in',
  'users.resendVerification': 'a new account cannot sign in before its mail arrives',
  'users.resetPassword': 'the mailed token is the key',
  'users.signIn': 'whoever signs in is nobody yet',
  'users.touchSession': 'notes that the session being read is in use',
  'users.verifyAccountEmail': 'the mailed token is the key',
  'users.verifyPassword': 'computes, and touches no data',
};
