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
  aFullDraft,
  anEnrollmentIn,
  COMMANDS,
  footprint,
  NAMES,
  standingOf,
  take,
  type Subject,
} from './machine';

const PATIENCE = { timeout: 120_000 };

/** Sent a second time these answer as the first time did, and change nothing. */
const REPEATABLE: ReadonlySet<TransitionName> = new Set<TransitionName>(['submit', 'confirmEmail']);

/** Takes a transition; gives the refusal, undefined when there is none. */
async function outcome(subject: Subject, name: TransitionName, who: 0 | 1, version: number) {
  try {
    await take(subject, name, who, version);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('on the database, by the commands', () => {
  it.each(ENROLLMENT_STATES)('nothing but the table leads on from %s', PATIENCE, async (state) => {
    const subject = await anEnrollmentIn(state);
    const before = await footprint(subject);
    expect(before.standing.state).toBe(state);
    for (const name of NAMES.filter((candidate) => !isAllowed(state, candidate))) {
      const refusal = await outcome(subject, name, 0, before.standing.version);
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
}

it('keeps what must hold, whatever is tried in whatever order', PATIENCE, async () => {
  const possible = NAMES.filter((name) => COMMANDS[name] !== undefined);
  const attempt = fc.record({
    /** One in four tries anything; the others what the table lets them. */
    anything: fc.nat(3).map((draw) => draw === 0),
    draw: fc.nat(1_000),
    who: fc.constantFrom<0 | 1>(0, 1),
    /** How old the page is that it is sent from. */
    stale: fc.nat(9).map((draw) => (draw === 0 ? 1 : 0)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 20 }), async (attempts) => {
      const subject = await aFullDraft();
      for (const { anything, draw, who, stale } of attempts) {
        const { state, version } = await standingOf(subject);
        const allowed = possible.filter((name) => anything || isAllowed(state, name));
        const name = allowed[draw % Math.max(1, allowed.length)];
        if (name !== undefined) await outcome(subject, name, who, Math.max(1, version - stale));
      }
      const { standing, mails, audit } = await footprint(subject);
      expectSound(standing);
      const { history } = standing;
      expect(audit).toHaveLength(history.length);
      const asked = mails.filter(({ template }) => template === 'enrollment-confirm-contact');
      const restarts = history.filter(({ toState }) => toState === 'EMAIL_OWNERSHIP');
      expect(asked).toHaveLength(restarts.length);
      const told = mails.filter((mail) => !asked.includes(mail));
      expect(told.map(({ refs }) => (refs as { eventId?: string }).eventId)).toEqual(
        history.filter((event) => !restarts.includes(event)).map(({ id }) => id),
      );
      const holds = standing.status === 'PENDING' || standing.status === 'AUTHORIZED';
      expect(standing.profile?.associatedOrganizationId === subject.organization.id).toBe(holds);
    }),
    { numRuns: 20 },
  );
});
