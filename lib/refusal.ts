/**
 * Every expected "no" of the product. A code's sentence stands in the message catalogues under
 * `refusals`, in both languages; a test keeps the two complete.
 */
export const REFUSAL_CODES = [
  'forbidden',
  'wrongStanding',
  'notFound',
  'conflict',
  'tooManyRequests',
  'filesBusy',
  'refusedTooOften',
  'invalidInput',
  'linkUnknown',
  'linkUsed',
  'linkExpired',
  'mailNotDead',
  'invitationUnknown',
  'invitationUsed',
  'invitationDeclined',
  'invitationRevoked',
  'invitationExpired',
  'invitationKind',
  'invitationForOthers',
  'invitationAnswered',
  'invitationLapsed',
  'linkMissing',
  'recipientRequired',
  'consentRequired',
  'declarationRequired',
  'ownInvitation',
  'resellerNotEnrolled',
  'otherRegion',
  'regionUnchanged',
  'alreadyPartners',
  'partnerCannotBeCustomer',
  'operatorCannotBeCustomer',
  'partnershipEnded',
  'suspended',
  'partnerSuspended',
  'reinstateFirst',
  'alreadySuspended',
  'notSuspended',
  'suspensionNoteRequired',
  'alreadyProvider',
  'operatorCannotBeProvider',
  'providerIsCustomer',
  'providerIsReseller',
  'providerDomainTaken',
  'organizationUnknown',
  'noGlobalAdmin',
  'mpnIdRequired',
  'mpnIdNotUsable',
  'agreementRequired',
  'agreementChanged',
  'agreementPublished',
  'agreementInForce',
  'earlierInForceLater',
  'agreementNotInForce',
  'notAwaited',
  'nobodyToRemind',
  'remindedToday',
  'alreadySignedIn',
  'dayPassed',
  'dayTooFar',
  'demandTooEarly',
  'alreadyCustomer',
  'onlyPrivilegesAsked',
  'tooManySelected',
  'tooManyUsersSelected',
  'nothingSelected',
  'noTags',
  'tooManyTags',
  'tooManyMatching',
  'matchingChanged',
  'customerMoved',
  'customerDomainTaken',
  'contactOfPartner',
  'signedInFuture',
  'phoneInvalid',
  'supportContactMoved',
  'supportContactUnsuitable',
  'tooManyAttempts',
  'domainInvalid',
  'domainReserved',
  'domainTaken',
  'domainConfusable',
  'domainNameInvalid',
  'domainNameReserved',
  'domainYours',
  'tooManyDomains',
  'domainNoAnswer',
  'domainRecordMissing',
  'domainRecordDiffers',
  'domainTakenElsewhere',
  'domainInUse',
  'signInFailed',
  'organizationSignIn',
  'noIssuer',
  'issuerNotHttps',
  'issuerUnreachable',
  'issuerSecretRequired',
  'issuerSecretLost',
  'issuerMoved',
  'issuerRefused',
  'issuerAnswerWrong',
  'issuerProofOld',
  'issuerOther',
  'visitUnknown',
  'identityElsewhere',
  'identityTaken',
  'signInExpired',
  'sessionEnded',
  'accountNotActive',
  'passwordChangeOwed',
  'secondFactorOwed',
  'proofNeeded',
  'proofWrong',
  'proofIncomplete',
  'codeWrong',
  'tooManyCodes',
  'recoveryCodeWrong',
  'setupExpired',
  'noSecondFactor',
  'secondFactorRequired',
  'passwordTooShortAlone',
  'identityCheckRequired',
  'passkeyRefused',
  'passkeyKnown',
  'tooManyPasskeys',
  'temporaryPasswordExpired',
  'currentPasswordWrong',
  'passwordTooShort',
  'passwordTooLong',
  'passwordCommon',
  'passwordContext',
  'passwordUnchanged',
  'passwordsDiffer',
  'signInNameTaken',
  'unknownDomain',
  'roleNotGrantable',
  'lastGlobalAdmin',
  'globalAdminOnly',
  'rolesBeyondOwn',
  'ownAccount',
  'ownContactEmail',
  'guestContactEmail',
  'roleNotForGuests',
  'guestOfOwnDomain',
  'guestIsUser',
  'guestIsDeleted',
  'guestAddressInUse',
  'restoreTooLate',
  'operatorAdminExists',
  'alreadyEnrolled',
  'operatorCannotEnroll',
  'customerCannotEnroll',
  'applicantIsCustomer',
  'stepNotReached',
  'enrollmentIncomplete',
  'membershipSignInFailed',
  'profileNotUsable',
  'profileTaken',
  'mpnUnderReview',
  'reasonRequired',
  'ownEnrollment',
  'enrollmentMoved',
  'amendmentOpen',
  'amendmentMoved',
  'profileMoved',
  'nothingChanged',
  'sameContact',
  'tooEarlyToEscalate',
  'assignmentMoved',
  'assigneeUnsuitable',
  'enrolledAnew',
  'importHasErrors',
  'importOutdated',
  'importTooSlow',
  'importBusy',
  'mpnIdTaken',
  'mpnIdUnknown',
  'profileInUse',
  'membershipUserNameTaken',
  'customerUnknown',
  'recordTaken',
  'recordConnected',
  'fileNameUnusable',
  'fileTypeNotAllowed',
  'fileEmpty',
  'fileTooLarge',
  'fileMisleading',
  'fileUnsound',
  'pictureNotAllowed',
  'pictureUnsound',
  'documentTooOld',
  'documentInFuture',
  'tooManyDocuments',
  'threadClosed',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface RefusalDetails {
  /** The form field the refusal belongs to, if one. */
  readonly field?: string;
  /** Values for the sentence; never secrets. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What was seen has changed meanwhile: the page shows it anew, with this refusal. */
  readonly late?: boolean;
}

/** An expected refusal: answered to the reader in their language, recorded, never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;
  readonly isLate: boolean;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.field = details.field;
    this.params = details.params ?? {};
    this.isLate = details.late ?? false;
  }
}

/** What of one's own may come to an end: whoever comes back to its pages is told so. */
export const ENDINGS = ['customer', 'partnership', 'relationship'] as const;
export type Ending = (typeof ENDINGS)[number];

/** `notFound`; of what was the actor's own and has ended it says so, in the param `ended`. */
export function notFoundOrEnded(what: Ending, hasEnded: boolean): Refusal {
  return new Refusal('notFound', hasEnded ? { params: { ended: what } } : {});
}

/** What has ended, of a refusal that says so; undefined for every other. */
export function endingOf(refusal: Refusal): Ending | undefined {
  return ENDINGS.find((what) => refusal.code === 'notFound' && refusal.params['ended'] === what);
}
