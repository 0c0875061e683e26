import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ENROLLMENT_STATES,
  isAllowed,
  isPath,
  TRANSITIONS,
  type TransitionName,
} from '@/lib/domain/enrollment';
import { Refusal } from '@/lib/refusal';
import {
  anEnrollmentIn,
  ANSWERS,
  COMMANDS,
  footprint,
  NAMES,
  standingOf,
  take,
  takeByDoor,
  type Subject,
} from './machine';

const PATIENCE = { timeout: 120_000 };

/** Sent a second time these answer as the first time did, and change nothing. */
const REPEATABLE: ReadonlySet<TransitionName> = new Set<TransitionName>(['submit', 'confirmEmail']);

/** Does something; gives the refusal, undefined when there is none. */
async function refusalOf(act: () => Promise<unknown>) {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function outcome(subject: Subject, name: TransitionName, who: 0 | 1, version: number) {
  return refusalOf(() => take(subject, name, who, version));
}

describe('on the database, by the commands', () => {
  it.each(ENROLLMENT_STATES)('nothing but the table leads on from %s', PATIENCE, async (state) => {
    const subject = await anEnrollmentIn(state);
    const before = await footprint(subject);
    expect(before.standing.state).toBe(state);
    for (const name of NAMES.filter((candidate) => !isAllowed(state, candidate))) {
      const { version } = before.standing;
      // The command that answers is open in most states, where it takes another step or none.
      const refusal = await refusalOf(() =>
        name === 'answerRejection'
          ? takeByDoor(subject, name, version)
          : take(subject, name, 0, version),
      );
      if (!REPEATABLE.has(name)) expect(refusal, `${state} ${name}`).toBeInstanceOf(Refusal);
      expect(await footprint(subject), `${state} ${name}`).toEqual(before);
    }
  });

  const steps = ENROLLMENT_STATES.flatMap((state) =>
    NAMES.filter((name) => isAllowed(state, name)).map((name) => ({ state, name })),
  );
  it.each(steps)('$name leads on from $state as the table says', PATIENCE, async (step) => {
    const subject = await anEnrollmentIn(step.state);
    const before = await standingOf(subject);
    await take(subject, step.name, 1, before.version);
    const after = await standingOf(subject);
    expect(after.state).toBe(TRANSITIONS[step.name].to);
    expect(after.history).toHaveLength(before.history.length + 1);
    expectSound(after);
  });
});

describe('what the applicant says to be an answer', () => {
  it.each(ENROLLMENT_STATES)('leads on from %s only where one is due', PATIENCE, async (state) => {
    const subject = await anEnrollmentIn(state);
    const before = await standingOf(subject);
    const refusal = await outcome(subject, 'answerRejection', 0, before.version);
    const after = await standingOf(subject);
    const step = ANSWERS[state];
    expect(after.state).toBe(step === undefined ? state : TRANSITIONS[step].to);
    expect(after.history.slice(before.history.length).map(({ transition }) => transition)).toEqual(
      step === undefined ? [] : [step],
    );
    const closed = { DRAFT: 'notFound', AUTHORIZED: 'threadClosed' } as const;
    expect(refusal?.code).toBe(state in closed ? closed[state as keyof typeof closed] : undefined);
    expect(after.messages).toHaveLength(refusal === undefined ? 1 : 0);
    expectSound(after);
  });
});

describe('two at the same moment', () => {
  const pairs = ENROLLMENT_STATES.flatMap((state) => {
    const names = NAMES.filter((name) => isAllowed(state, name));
    return names.flatMap((one, index) =>
      names.slice(index).map((other) => ({ state, one, other })),
    );
  });
  it.each(pairs)('$one and $other in $state make one step', PATIENCE, async (pair) => {
    const subject = await anEnrollmentIn(pair.state);
    const before = await standingOf(subject);
    await Promise.all([
      outcome(subject, pair.one, 0, before.version),
      outcome(subject, pair.other, 1, before.version),
    ]);
    const after = await standingOf(subject);
    expect(after.history).toHaveLength(before.history.length + 1);
    expect([TRANSITIONS[pair.one].to, TRANSITIONS[pair.other].to]).toContain(after.state);
    expectSound(after);
  });
});

/** The history is a path to where the rows stand, and the checks and the decision agree with it. */
function expectSound(row: Awaited<ReturnType<typeof standingOf>>): void {
  expect(isPath(row.history, row.state)).toBe(true);
  const checks = new Map(row.checks.map(({ check, state }) => [check, state]));
  const order = ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE'] as const;
  if (row.status === 'PENDING') {
    const at = row.currentCheck === null ? order.length : order.indexOf(row.currentCheck);
    for (const [index, check] of order.entries()) {
      const state = checks.get(check);
      // Due diligence may have been asked for before another contact restarted the review.
      const unasked = check === 'DUE_DILIGENCE' ? 'NOT_REACHED' : undefined;
      if (index < at) expect(['PASSED', undefined, unasked], check).toContain(state);
      if (index === at) expect(['PENDING', 'FAILED'], check).toContain(state);
      if (index > at) expect(['NOT_REACHED', undefined], check).toContain(state);
    }
  }
  for (const { state, reason } of row.checks) expect(reason !== null).toBe(state === 'FAILED');
  const isDecided = row.status === 'AUTHORIZED' || row.status === 'REJECTED';
  expect(row.decidedAt !== null).toBe(isDecided);
  expect(row.decisionReason !== null).toBe(row.status === 'REJECTED');
  const last = row.history.at(-1);
  const isAsked =
    last?.transition === 'askDueDiligence' && row.messages.every(({ at }) => at < last.at);
  expect(row.answerAwaited).toBe(isAsked);
}

const STARTS = ['DRAFT', 'DECISION', 'REJECTED'] as const;

it.each(STARTS)('keeps what must hold from %s on, whatever is tried', PATIENCE, async (start) => {
  const possible = NAMES.filter((name) => COMMANDS[name] !== undefined);
  const attempt = fc.record({
    /** One in four tries anything; the others what the table lets them, and answers. */
    anything: fc.nat(3).map((draw) => draw === 0),
    draw: fc.nat(1_000),
    who: fc.constantFrom<0 | 1>(0, 1),
    /** How old the page is that it is sent from. */
    stale: fc.nat(9).map((draw) => (draw === 0 ? 1 : 0)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 20 }), async (attempts) => {
      const subject = await anEnrollmentIn(start);
      for (const { anything, draw, who, stale } of attempts) {
        const { state, version } = await standingOf(subject);
        const isOpen = (name: TransitionName) =>
          isAllowed(state, name) ||
          (name === 'answerRejection' && (state in ANSWERS || state === 'DUE_DILIGENCE'));
        const allowed = possible.filter((name) => anything || isOpen(name));
        const name = allowed[draw % Math.max(1, allowed.length)];
        if (name !== undefined) await outcome(subject, name, who, Math.max(1, version - stale));
      }
      await expectKept(subject);
    }),
    { numRuns: 10 },
  );
});

/** Every step has its record and its mail, every message too, and a profile is held while it counts. */
async function expectKept(subject: Subject): Promise<void> {
  const { standing, mails, answers, audit } = await footprint(subject);
  expectSound(standing);
  const { history, messages } = standing;
  // An answer is one act: the message, and the step that it takes.
  const taken = history.filter(
    ({ transition, byId }) =>
      byId === null && Object.values(ANSWERS).some((step) => step === transition),
  );
  const posted = audit.filter(({ action }) => action === 'post_enrollment_message');
  expect(posted).toHaveLength(messages.length);
  expect(audit).toHaveLength(history.length - taken.length + posted.length);
  expect(taken.length).toBeLessThanOrEqual(messages.length);
  const told = new Set(answers.map(({ refs }) => (refs as { messageId?: string }).messageId));
  expect([...told]).toEqual(messages.map(({ id }) => id));

  const asked = mails.filter(({ template }) => template === 'enrollment-confirm-contact');
  const restarts = history.filter(({ toState }) => toState === 'EMAIL_OWNERSHIP');
  expect(asked).toHaveLength(restarts.length);
  const progress = mails.filter((mail) => !asked.includes(mail));
  expect(progress.map(({ refs }) => (refs as { eventId?: string }).eventId)).toEqual(
    history.filter((event) => !restarts.includes(event)).map(({ id }) => id),
  );
  const holds = standing.status === 'PENDING' || standing.status === 'AUTHORIZED';
  expect(standing.profile?.associatedOrganizationId === subject.organization.id).toBe(holds);
}
