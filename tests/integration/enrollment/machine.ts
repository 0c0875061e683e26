import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import {
  applyTransition,
  askDueDiligence,
  authorizeEnrollment,
  changePrimaryContact,
  confirmPrimaryContact,
  failCheck,
  isAllowed,
  passCheck,
  postMessage,
  reasonsFor,
  rejectEnrollment,
  REASONS,
  reopenCheck,
  reopenDecision,
  stateOf,
  submitEnrollment,
  TRANSITIONS,
  type EnrollmentState,
  type TransitionName,
} from '@/lib/domain/enrollment';
import { anOrganization, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { theDesk } from '../review/support';
import { aMessageFor } from '../review/thread-support';
import { CONTACT, DECLARED, LEGAL, mailedTokens, SUPPORT } from './support';

export const NAMES = Object.keys(TRANSITIONS) as TransitionName[];

/** An enrollment with everybody who acts on it, each side twice. */
export interface Subject {
  readonly enrollmentId: string;
  readonly organization: MadeOrganization;
  readonly profileId: string;
  readonly admins: readonly [Actor, Actor];
  readonly reviewers: readonly [Actor, Actor];
}

let made = 0;

/** A draft with every answer given: all that is left is to send it. */
export async function aFullDraft(): Promise<Subject> {
  made += 1;
  const organization = await anOrganization(db, {
    name: `Machine ${made}`,
    domain: `machine${made}.example`,
  });
  const admins = [
    await anActor(organization, 'GLOBAL_ADMIN'),
    await anActor(organization, 'GLOBAL_ADMIN'),
  ] as const;
  const { reviewer, second } = await theDesk();
  const account = await db.membershipAccount.create({
    data: {
      userName: `machine-${made}`,
      passwordHash: 'none',
      profiles: {
        create: {
          name: `Machine ${made}`,
          mpnId: String(5_000_000 + made),
          country: 'ES',
          type: 'LOCATION',
          status: 'ACTIVE',
        },
      },
    },
    select: { id: true, profiles: { select: { id: true } } },
  });
  const profileId = account.profiles[0]?.id ?? '';
  const { id } = await db.enrollment.create({
    data: {
      organizationId: organization.id,
      reference: `ENR-MACH-${made}`,
      startedById: admins[0].userId,
      membershipAccountId: account.id,
      profileId,
      draft: {
        association: { read: true },
        membership: { userName: `machine-${made}` },
        'legal-profile': LEGAL,
        'primary-contact': { ...CONTACT, email: `ana@machine${made}.example` },
        support: SUPPORT,
        declarations: DECLARED,
      },
    },
    select: { id: true },
  });
  return { enrollmentId: id, organization, profileId, admins, reviewers: [reviewer, second] };
}

/** What the rows say now. */
export async function standingOf({ enrollmentId }: Subject) {
  const row = await db.enrollment.findUniqueOrThrow({
    where: { id: enrollmentId },
    include: {
      checks: { orderBy: { check: 'asc' } },
      history: { orderBy: { id: 'asc' } },
      messages: { orderBy: { id: 'asc' }, select: { id: true, at: true } },
      profile: { select: { associatedOrganizationId: true } },
    },
  });
  return { ...row, state: stateOf(row) };
}

let contacts = 0;

type Command = (subject: Subject, who: 0 | 1, version: number) => Promise<unknown>;

const reviewed = ({ enrollmentId }: Subject, version: number) => ({ enrollmentId, version });
const reason = (name: TransitionName) => {
  const first = Object.values(REASONS)
    .flat()
    .find((code) => reasonsFor(name).includes(code));
  if (first === undefined) throw new Error(`${name} has no reasons`);
  return first;
};
const reopen =
  (state: 'AUTHORIZED' | 'REJECTED'): Command =>
  (subject, who, version) =>
    reopenDecision(subject.reviewers[who], {
      ...reviewed(subject, version),
      state,
      reason: 'appealed',
    });

/** The command by which a person takes each transition; the rest has none of its own yet. */
export const COMMANDS: Readonly<Partial<Record<TransitionName, Command>>> = {
  submit: ({ admins }, who, version) => submitEnrollment(admins[who], { version }),
  confirmEmail: async ({ enrollmentId }) =>
    confirmPrimaryContact(
      { requestId: 'test', ip: '127.0.0.1', userAgent: 'test' },
      { token: (await mailedTokens(enrollmentId)).at(-1) ?? 'none' },
    ),
  changeContact: ({ admins, organization }, who, version) => {
    contacts += 1;
    const email = `contact${contacts}@${organization.domain}`;
    return changePrimaryContact(admins[who], { version, contact: { ...CONTACT, email } });
  },
  passEmployment: (subject, who, version) =>
    passCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'EMPLOYMENT' }),
  failEmployment: (subject, who, version) =>
    failCheck(subject.reviewers[who], {
      ...reviewed(subject, version),
      check: 'EMPLOYMENT',
      reason: reason('failEmployment'),
    }),
  reopenEmployment: (subject, who, version) =>
    reopenCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'EMPLOYMENT' }),
  passBusiness: (subject, who, version) =>
    passCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'BUSINESS' }),
  failBusiness: (subject, who, version) =>
    failCheck(subject.reviewers[who], {
      ...reviewed(subject, version),
      check: 'BUSINESS',
      reason: reason('failBusiness'),
    }),
  reopenBusiness: (subject, who, version) =>
    reopenCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'BUSINESS' }),
  askDueDiligence: (subject, who, version) =>
    askDueDiligence(subject.reviewers[who], {
      ...reviewed(subject, version),
      note: 'Who owns the company?',
    }),
  passDueDiligence: (subject, who, version) =>
    passCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'DUE_DILIGENCE' }),
  failDueDiligence: (subject, who, version) =>
    failCheck(subject.reviewers[who], {
      ...reviewed(subject, version),
      check: 'DUE_DILIGENCE',
      reason: reason('failDueDiligence'),
    }),
  reopenDueDiligence: (subject, who, version) =>
    reopenCheck(subject.reviewers[who], { ...reviewed(subject, version), check: 'DUE_DILIGENCE' }),
  // Says that it answers; what it answers is whatever stands open then (`ANSWERS`).
  answerRejection: ({ admins, enrollmentId }, who) =>
    postMessage(admins[who], aMessageFor(enrollmentId, true)),
  reopenAuthorization: reopen('AUTHORIZED'),
  reopenRejection: reopen('REJECTED'),
  authorize: (subject, who, version) =>
    authorizeEnrollment(subject.reviewers[who], reviewed(subject, version)),
  reject: (subject, who, version) =>
    rejectEnrollment(subject.reviewers[who], {
      ...reviewed(subject, version),
      reason: reason('reject'),
    }),
};

/** The step that an applicant's answer takes in each state; in the others it is a message. */
export const ANSWERS: Readonly<Partial<Record<EnrollmentState, TransitionName>>> = {
  EMPLOYMENT_FAILED: 'reopenEmployment',
  BUSINESS_FAILED: 'reopenBusiness',
  DUE_DILIGENCE_FAILED: 'reopenDueDiligence',
  REJECTED: 'answerRejection',
};

/** Takes a transition by its command; where it has none, through the one door of all of them. */
export function take(
  subject: Subject,
  name: TransitionName,
  who: 0 | 1,
  version: number,
): Promise<unknown> {
  const command = COMMANDS[name];
  return command === undefined
    ? takeByDoor(subject, name, version)
    : command(subject, who, version);
}

/** Takes a transition through the one door that every command passes. */
export function takeByDoor(
  subject: Subject,
  name: TransitionName,
  version: number,
): Promise<unknown> {
  const why = reasonsFor(name)[0];
  return transaction(async (tx) => {
    // What leaves the draft is a submission, as the database demands.
    await tx.enrollment.updateMany({
      where: { id: subject.enrollmentId, status: 'DRAFT' },
      data: {
        snapshot: { applicant: { userId: subject.admins[0].userId } },
        submittedAt: new Date(),
        contactEmail: 'ana@machine.example',
      },
    });
    await applyTransition(tx, {
      enrollmentId: subject.enrollmentId,
      transition: name,
      expectedVersion: version,
      ...(why === undefined ? {} : { reason: why }),
    });
  });
}

/** The shortest way from a draft to each state, by the table. */
export function waysTo(): ReadonlyMap<EnrollmentState, readonly TransitionName[]> {
  const ways = new Map<EnrollmentState, readonly TransitionName[]>([['DRAFT', []]]);
  for (const [state, way] of ways) {
    for (const name of NAMES.filter((candidate) => isAllowed(state, candidate))) {
      if (name === 'authorizeMember') continue; // its enrollment knows no checks
      const { to } = TRANSITIONS[name];
      if (!ways.has(to)) ways.set(to, [...way, name]);
    }
  }
  return ways;
}

/** An enrollment that has come to a state by the shortest way. */
export async function anEnrollmentIn(state: EnrollmentState): Promise<Subject> {
  const subject = await aFullDraft();
  for (const name of waysTo().get(state) ?? []) {
    await take(subject, name, 0, (await standingOf(subject)).version);
  }
  return subject;
}

/** All that a step leaves: rows, mails owed to the primary contact and to reviewers, audit records. */
export async function footprint(subject: Subject) {
  const owed = await db.outboxMail.findMany({
    where: { organizationId: subject.organization.id },
    orderBy: { id: 'asc' },
    select: { template: true, refs: true },
  });
  const mails = owed.filter(({ refs }) => !JSON.stringify(refs).includes('"userId"'));
  const audit = await db.auditRecord.findMany({
    where: { organizationId: subject.organization.id, resourceId: subject.enrollmentId },
    orderBy: { sequence: 'asc' },
    select: { action: true },
  });
  const answers = await db.outboxMail.findMany({
    where: {
      template: 'enrollment-answer',
      refs: { path: ['enrollmentId'], equals: subject.enrollmentId },
    },
    orderBy: { id: 'asc' },
    select: { refs: true },
  });
  return { standing: await standingOf(subject), mails, answers, audit };
}
