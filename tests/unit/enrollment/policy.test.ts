import { describe, expect, it } from 'vitest';
import {
  checksAfter,
  columnsOf,
  ENROLLMENT_STATES,
  isAllowed,
  isPath,
  needsReason,
  reasonsFor,
  stateOf,
  TRANSITIONS,
  type EnrollmentState,
  type StandingRow,
  type TransitionName,
} from '@/lib/domain/enrollment/policy';

const names = Object.keys(TRANSITIONS) as TransitionName[];

/** Every way on from a state, written down a second time so that the table cannot change alone. */
const WAYS: Record<EnrollmentState, readonly TransitionName[]> = {
  DRAFT: ['submit', 'authorizeMember'],
  EMAIL_OWNERSHIP: ['confirmEmail', 'changeContact'],
  EMPLOYMENT: ['changeContact', 'passEmployment', 'failEmployment'],
  EMPLOYMENT_FAILED: ['changeContact', 'reopenEmployment', 'reject'],
  BUSINESS: ['changeContact', 'passBusiness', 'failBusiness'],
  BUSINESS_FAILED: ['changeContact', 'reopenBusiness', 'reject'],
  DUE_DILIGENCE: ['changeContact', 'passDueDiligence', 'failDueDiligence'],
  DUE_DILIGENCE_FAILED: ['changeContact', 'reopenDueDiligence', 'reject'],
  DECISION: ['changeContact', 'askDueDiligence', 'authorize', 'reject'],
  AUTHORIZED: ['reopenAuthorization'],
  REJECTED: ['changeContact', 'reopenRejection', 'answerRejection'],
};

describe('the state machine of an enrollment', () => {
  it.each(ENROLLMENT_STATES)('has exactly the declared ways on from %s', (state) => {
    expect(names.filter((name) => isAllowed(state, name))).toEqual(WAYS[state]);
  });

  it('reaches every state from a draft, and leaves a decision only to take it up again', () => {
    const reached = new Set<EnrollmentState>(['DRAFT']);
    for (const state of reached) for (const name of WAYS[state]) reached.add(TRANSITIONS[name].to);
    expect([...reached].sort()).toEqual([...ENROLLMENT_STATES].sort());
    expect(WAYS.AUTHORIZED.map((name) => TRANSITIONS[name].to)).toEqual(['DECISION']);
  });

  it('is the same machine in the rows: every path leads where the table says', () => {
    const walked = new Set<string>();
    const walk = (row: StandingRow, depth: number): void => {
      const state = stateOf(row);
      for (const name of WAYS[state]) {
        const checks = new Map(row.checks.map(({ check, state: now }) => [check, now]));
        for (const [check, now] of Object.entries(checksAfter(name)))
          checks.set(check as StandingRow['checks'][number]['check'], now);
        const { to } = TRANSITIONS[name];
        const next = {
          ...columnsOf(to),
          checks: [...checks].map(([check, now]) => ({ check, state: now })),
        };
        expect(stateOf(next), `${state} --${name}-->`).toBe(to);
        walked.add(`${state} ${name}`);
        if (depth > 0) walk(next, depth - 1);
      }
    };
    walk({ status: 'DRAFT', currentCheck: null, checks: [] }, 8);
    expect(walked.size).toBe(Object.values(WAYS).flat().length);
  });

  it('authorizes an existing member from the draft alone, and asks for no check', () => {
    expect(ENROLLMENT_STATES.filter((state) => isAllowed(state, 'authorizeMember'))).toEqual([
      'DRAFT',
    ]);
    expect(checksAfter('authorizeMember')).toEqual({});
    const line = { transition: 'authorizeMember', fromState: 'DRAFT', toState: 'AUTHORIZED' };
    expect(isPath([line], 'AUTHORIZED')).toBe(true);
    expect(isPath([line, line], 'AUTHORIZED')).toBe(false);
  });

  it('asks for a reason exactly where something is refused', () => {
    expect(names.filter(needsReason)).toEqual(names.filter((name) => reasonsFor(name).length > 0));
  });

  it('recognises a history that is no path', () => {
    const submit = { transition: 'submit', fromState: 'DRAFT', toState: 'EMAIL_OWNERSHIP' };
    expect(isPath([submit], 'EMAIL_OWNERSHIP')).toBe(true);
    expect(isPath([submit], 'EMPLOYMENT')).toBe(false);
    expect(isPath([submit, submit], 'EMAIL_OWNERSHIP')).toBe(false);
    expect(isPath([{ ...submit, toState: 'AUTHORIZED' }], 'AUTHORIZED')).toBe(false);
    expect(isPath([{ ...submit, transition: 'toString' }], 'EMAIL_OWNERSHIP')).toBe(false);
  });
});
