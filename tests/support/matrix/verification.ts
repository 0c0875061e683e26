import { randomUUID } from 'node:crypto';
import * as catalog from '@/lib/domain/catalog';
import * as enrollment from '@/lib/domain/enrollment';
import { by, byEither, NOWHERE, PARTNERS_ONLY, within, type Case } from './case';

const VERSION = { version: 1 };
const SEEN = { enrollmentId: NOWHERE, version: 1 };
const AMENDED = { amendmentId: NOWHERE, version: 1, check: 'BUSINESS' } as const;
const SUPPORT = {
  website: 'https://company.example',
  email: 'help@company.example',
  phone: '+34915550123',
};
const CONTACT = {
  firstName: 'Ada',
  lastName: 'Name',
  email: 'ada@company.example',
  phone: '+34915550123',
  locale: 'en',
} as const;
const THREAD = ['program:review', 'enrollment:respond'] as const;
const EDITING = ['organization:edit-legal', 'organization:edit-tax'] as const;
const entry = () => ({ enrollmentId: NOWHERE, idempotencyKey: randomUUID() });
const JUDGED = {
  id: NOWHERE,
  snapshot: {
    organization: { id: NOWHERE, name: 'Name', country: 'ES' },
    legalProfile: {
      legalName: 'Name',
      addressLine1: null,
      addressLine2: null,
      city: null,
      state: null,
      postalCode: null,
      registrationNumber: null,
      taxId: null,
    },
    profile: { id: NOWHERE, name: 'Name', mpnId: '1', country: 'ES' },
  },
  evidence: { contactDomain: 'company.example' },
};

/** Commands and queries about agreements and verification. */
export const VERIFICATION: Readonly<Record<string, Case>> = {
  'catalog.acceptCustomerAgreement': by('relationships:decide', (actor) =>
    catalog.acceptCustomerAgreement(actor, { acceptAgreement: NOWHERE }),
  ),
  'catalog.acceptPartnerAgreement': within(
    PARTNERS_ONLY,
    by('agreement:accept-partner', (actor) =>
      catalog.acceptPartnerAgreement(actor, { acceptAgreement: NOWHERE }),
    ),
  ),
  'catalog.exportAcceptances': by('program:catalogue', (actor) =>
    catalog.exportAcceptances(actor, NOWHERE, { q: '', after: null }),
  ),
  'catalog.getAgreementDocument': by('program:catalogue', (actor) =>
    catalog.getAgreementDocument(actor, NOWHERE),
  ),
  'catalog.listAcceptances': by('program:catalogue', (actor) =>
    catalog.listAcceptances(actor, NOWHERE, { q: '', size: 25 }),
  ),
  'catalog.listAgreementVersions': by('program:catalogue', catalog.listAgreementVersions),
  'catalog.discardAgreementDraft': by('program:catalogue', (actor) =>
    catalog.discardAgreementDraft(actor, { documentId: NOWHERE }),
  ),
  'catalog.editAgreementDraft': by('program:catalogue', (actor) =>
    catalog.editAgreementDraft(actor, {
      documentId: NOWHERE,
      revision: 1,
      titleEn: 'Title',
      bodyEn: 'Body',
      titleEs: 'Título',
      bodyEs: 'Texto',
    }),
  ),
  'catalog.startAgreementDraft': by('program:catalogue', (actor) =>
    catalog.startAgreementDraft(actor, { kind: 'PARTNER' }),
  ),
  'catalog.amendRegionalRules': by('program:catalogue', (actor) =>
    catalog.amendRegionalRules(actor, { version: 0, country: 'ES', region: null, note: null }),
  ),
  'catalog.getRegionalRules': by('program:catalogue', catalog.getRegionalRules),
  'catalog.publishAgreement': by('program:catalogue', (actor) =>
    catalog.publishAgreement(actor, {
      documentId: NOWHERE,
      revision: 1,
      effectiveDay: '2030-01-01',
      demandedDay: null,
    }),
  ),
  'catalog.listMissingAcceptances': by('program:catalogue', (actor) =>
    catalog.listMissingAcceptances(actor, NOWHERE, { q: '', size: 5 }),
  ),
  'catalog.remindEverybodyOfAgreement': by('program:catalogue', (actor) =>
    catalog.remindEverybodyOfAgreement(actor, { documentId: NOWHERE }),
  ),
  'catalog.remindOfAgreement': by('program:catalogue', (actor) =>
    catalog.remindOfAgreement(actor, { documentId: NOWHERE, organizationId: NOWHERE, list: '' }),
  ),
  'catalog.withdrawAgreement': by('program:catalogue', (actor) =>
    catalog.withdrawAgreement(actor, { documentId: NOWHERE }),
  ),
  'catalog.getAgreementOverview of partners': by('agreement:view', (actor) =>
    catalog.getAgreementOverview(actor, 'PARTNER', 'en'),
  ),
  'catalog.getAgreementOverview of customers': by('relationships:view', (actor) =>
    catalog.getAgreementOverview(actor, 'CUSTOMER', 'en'),
  ),
  'catalog.getAgreementVersion of partners': by('agreement:view', (actor) =>
    catalog.getAgreementVersion(actor, 'PARTNER', { documentId: NOWHERE, locale: 'en' }),
  ),
  'catalog.getAgreementVersion of customers': by('relationships:view', (actor) =>
    catalog.getAgreementVersion(actor, 'CUSTOMER', { documentId: NOWHERE, locale: 'en' }),
  ),

  'enrollment.addDocument': byEither(THREAD, (actor) =>
    enrollment.addDocument(actor, {
      ...entry(),
      type: 'otherEvidence',
      issuedOn: '2026-01-01',
      comment: undefined,
      file: new File(['text'], 'file.pdf'),
    }),
  ),
  'enrollment.openDocument': byEither(THREAD, (actor) => enrollment.openDocument(actor, NOWHERE)),
  'enrollment.postMessage': byEither(THREAD, (actor) =>
    enrollment.postMessage(actor, { ...entry(), message: 'Words', answers: false }),
  ),
  'enrollment.findOwnThread': by('enrollment:respond', enrollment.findOwnThread),
  'enrollment.escalateEnrollment': by('enrollment:respond', enrollment.escalateEnrollment),
  'enrollment.resendContactLink': by('enrollment:respond', enrollment.resendContactLink),
  'enrollment.resendAmendedContactLink': by(
    'enrollment:respond',
    enrollment.resendAmendedContactLink,
  ),
  'enrollment.findStanding': by('enrollment:view-status', enrollment.findStanding),
  'enrollment.findEnrollmentSummary': by(
    'enrollment:view-status',
    enrollment.findEnrollmentSummary,
  ),
  'enrollment.findHomeFacts': by('profile:own', enrollment.findHomeFacts),
  'enrollment.findFirstSteps': by('profile:own', enrollment.findFirstSteps),

  'enrollment.startEnrollment': by('enrollment:submit', enrollment.startEnrollment),
  'enrollment.findWizard': by('enrollment:submit', enrollment.findWizard),
  'enrollment.listOwnProfiles': by('enrollment:submit', enrollment.listOwnProfiles),
  'enrollment.getMemberRecord': by('enrollment:submit', enrollment.getMemberRecord),
  'enrollment.nameMembership': by('enrollment:submit', (actor) =>
    enrollment.nameMembership(actor, { ...VERSION, userName: 'nobody' }),
  ),
  'enrollment.associateMembership': by('enrollment:submit', (actor) =>
    enrollment.associateMembership(actor, { ...VERSION, password: 'nothing' }),
  ),
  'enrollment.chooseProfile': by('enrollment:submit', (actor) =>
    enrollment.chooseProfile(actor, { ...VERSION, profileId: NOWHERE }),
  ),
  'enrollment.leaveMembership': by('enrollment:submit', (actor) =>
    enrollment.leaveMembership(actor, VERSION),
  ),
  'enrollment.saveAnswers': by('enrollment:submit', (actor) =>
    enrollment.saveAnswers(actor, 'support', { ...VERSION, answers: SUPPORT }),
  ),
  'enrollment.submitEnrollment': by('enrollment:submit', (actor) =>
    enrollment.submitEnrollment(actor, VERSION),
  ),
  'enrollment.enrollProgramMember': by('enrollment:submit', (actor) =>
    enrollment.enrollProgramMember(actor, VERSION),
  ),
  'enrollment.dismissFirstStep': within(
    ['reseller'],
    by('enrollment:submit', (actor) => enrollment.dismissFirstStep(actor, { step: 'addUsers' })),
  ),
  'enrollment.restoreFirstSteps': by('enrollment:submit', enrollment.restoreFirstSteps),

  'enrollment.changePrimaryContact': by('organization:edit-legal', (actor) =>
    enrollment.changePrimaryContact(actor, { ...VERSION, contact: CONTACT }),
  ),
  'enrollment.changeSupport': by('organization:edit-support', (actor) =>
    enrollment.changeSupport(actor, SUPPORT),
  ),
  'enrollment.findCompanyProfile': by('organization:view-profile', enrollment.findCompanyProfile),
  'enrollment.findProfileForm': byEither(EDITING, enrollment.findProfileForm),
  'enrollment.profileFormSchema': byEither(EDITING, enrollment.profileFormSchema),
  'enrollment.sendAmendment': byEither(EDITING, (actor) =>
    enrollment.sendAmendment(actor, { profileVersion: 1, amendmentVersion: null }),
  ),
  'enrollment.sendAmendment of the tax ID': by('organization:edit-tax', (actor) =>
    enrollment.sendAmendment(actor, {
      profileVersion: 1,
      amendmentVersion: null,
      taxId: null,
    }),
  ),
  'enrollment.withdrawAmendment': byEither(EDITING, (actor) =>
    enrollment.withdrawAmendment(actor, { amendmentId: NOWHERE, version: 1 }),
  ),

  'enrollment.failAmendmentCheck': by('program:review', (actor) =>
    enrollment.failAmendmentCheck(actor, { ...AMENDED, reason: 'nameMismatch', note: undefined }),
  ),
  'enrollment.getAmendment': by('program:review', (actor) =>
    enrollment.getAmendment(actor, NOWHERE),
  ),
  'enrollment.listAmendments': by('program:review', (actor) =>
    enrollment.listAmendments(actor, {}),
  ),
  'enrollment.passAmendmentCheck': by('program:decide', (actor) =>
    enrollment.passAmendmentCheck(actor, { ...AMENDED, note: undefined }),
  ),
  'enrollment.reopenAmendmentCheck': by('program:review', (actor) =>
    enrollment.reopenAmendmentCheck(actor, AMENDED),
  ),
  'enrollment.askDueDiligence': by('program:review', (actor) =>
    enrollment.askDueDiligence(actor, { ...SEEN, note: 'Questions' }),
  ),
  'enrollment.assignEnrollment': by('program:review', (actor) =>
    enrollment.assignEnrollment(actor, { enrollmentId: NOWHERE, assigned: null, to: null }),
  ),
  'enrollment.authorizeEnrollment': by('program:decide', (actor) =>
    enrollment.authorizeEnrollment(actor, { ...SEEN, note: undefined }),
  ),
  'enrollment.rejectEnrollment': by('program:decide', (actor) =>
    enrollment.rejectEnrollment(actor, { ...SEEN, reason: 'nameMismatch', note: undefined }),
  ),
  'enrollment.reopenDecision': by('program:decide', (actor) =>
    enrollment.reopenDecision(actor, {
      ...SEEN,
      state: 'REJECTED',
      reason: 'decidedInError',
      note: undefined,
    }),
  ),
  'enrollment.passCheck': by('program:review', (actor) =>
    enrollment.passCheck(actor, { ...SEEN, check: 'BUSINESS', note: undefined }),
  ),
  'enrollment.failCheck': by('program:review', (actor) =>
    enrollment.failCheck(actor, {
      ...SEEN,
      check: 'BUSINESS',
      reason: 'nameMismatch',
      note: undefined,
    }),
  ),
  'enrollment.reopenCheck': by('program:review', (actor) =>
    enrollment.reopenCheck(actor, { ...SEEN, check: 'BUSINESS' }),
  ),
  'enrollment.listReviews': by('program:review', (actor) => enrollment.listReviews(actor, {})),
  'enrollment.getReview': by('program:review', (actor) => enrollment.getReview(actor, NOWHERE)),
  'enrollment.findProgramFigures': by('program:review', (actor) =>
    enrollment.findProgramFigures(actor, 'month'),
  ),
  'enrollment.findRelated': by('program:review', (actor) => enrollment.findRelated(actor, JUDGED)),
  'enrollment.askMailEvidence': by('program:review', (actor) =>
    enrollment.askMailEvidence(actor, 'company.example'),
  ),
  'enrollment.keepMailEvidence': by('program:review', (actor) =>
    enrollment.keepMailEvidence(actor, 'company.example', {
      outcome: 'none',
      hosts: [],
      checkedAt: new Date(),
    }),
  ),
};
