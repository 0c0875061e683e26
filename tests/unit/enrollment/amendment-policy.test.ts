import { describe, expect, it } from 'vitest';
import {
  AMENDMENT_CHECKS,
  AMENDMENT_TRANSITIONS,
  amendmentAfter,
  amendmentMover,
  amendmentReasons,
  checksFor,
  isAmendmentAllowed,
  isAmendmentPath,
  isLastCheck,
  PARTS,
  permissionsFor,
  stillPassed,
  type AmendmentCheck,
  type AmendmentTransition,
  type Part,
} from '@/lib/domain/enrollment/amendments/policy';

const STATES = [
  'NEW',
  'EMAIL_OWNERSHIP',
  'EMPLOYMENT',
  'EMPLOYMENT_FAILED',
  'BUSINESS',
  'BUSINESS_FAILED',
  'ACCEPTED',
  'WITHDRAWN',
] as const;
type State = (typeof STATES)[number];

const names = Object.keys(AMENDMENT_TRANSITIONS) as AmendmentTransition[];
const parts = Object.keys(PARTS) as Part[];

/** Every way on from a state, written down a second time so that the table cannot change alone. */
const WAYS: Record<State, readonly AmendmentTransition[]> = {
  NEW: ['send'],
  EMAIL_OWNERSHIP: ['revise', 'confirmEmail', 'withdraw', 'lapse'],
  EMPLOYMENT: ['passEmployment', 'failEmployment', 'withdraw', 'lapse'],
  EMPLOYMENT_FAILED: ['revise', 'reopenEmployment', 'withdraw', 'lapse'],
  BUSINESS: ['passBusiness', 'failBusiness', 'withdraw', 'lapse'],
  BUSINESS_FAILED: ['revise', 'reopenBusiness', 'withdraw', 'lapse'],
  ACCEPTED: [],
  WITHDRAWN: [],
};

/** Every choice of parts that can change together, but none. */
const CHANGES = Array.from({ length: 2 ** parts.length - 1 }, (_, index) =>
  parts.filter((_part, bit) => ((index + 1) >> bit) % 2 === 1),
);

describe('what a change needs', () => {
  it.each([
    [['legalName'], ['BUSINESS']],
    [['address'], ['BUSINESS']],
    [['registrationNumber'], ['BUSINESS']],
    [['taxId'], ['BUSINESS']],
    [['contactPerson'], ['EMPLOYMENT']],
    [['contactEmail'], ['EMAIL_OWNERSHIP', 'EMPLOYMENT']],
    [
      ['contactEmail', 'legalName'],
      ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS'],
    ],
    [
      ['contactPerson', 'taxId'],
      ['EMPLOYMENT', 'BUSINESS'],
    ],
  ] as const)('%j asks for %j and nothing else', (changed, needs) => {
    expect(checksFor(changed)).toEqual(needs);
  });

  it('is the right to change the tax ID, or the one to change the rest', () => {
    expect(permissionsFor(['taxId'])).toEqual(['organization:edit-tax']);
    expect(permissionsFor(parts.filter((part) => part !== 'taxId'))).toEqual([
      'organization:edit-legal',
    ]);
  });
});

describe('the state machine of an amendment', () => {
  it.each(STATES)('has exactly the declared ways on from %s', (state) => {
    expect(names.filter((name) => isAmendmentAllowed(state, name))).toEqual(WAYS[state]);
  });

  it('walks from every change to every end by declared ways alone, and accepts what has passed', () => {
    const seen = new Set<string>();
    const strayed: string[] = [];
    const walk = (state: State, change: readonly Part[], passed: readonly AmendmentCheck[]) => {
      const key = `${state} ${change.join()} ${passed.join()}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (state === 'ACCEPTED' && passed.join() !== checksFor(change).join()) strayed.push(key);
      for (const name of WAYS[state]) {
        for (const [content, counting] of contentsAfter(name, change, passed)) {
          const needs = checksFor(content);
          const after = amendmentAfter(name, { needs, passed: counting });
          const to: readonly State[] = AMENDMENT_TRANSITIONS[name].to;
          const isSound = after.passed.every((check) => needs.includes(check));
          if (!to.includes(after.state) || !isSound) strayed.push(`${key} --${name}-->`);
          walk(after.state, content, after.passed);
        }
      }
    };
    walk('NEW', [], []);
    expect(strayed).toEqual([]);
    const reached = new Set([...seen].map((key) => key.split(' ')[0]));
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  /** What may be changed after a step, with the checks that count on. */
  function contentsAfter(
    name: AmendmentTransition,
    change: readonly Part[],
    passed: readonly AmendmentCheck[],
  ): (readonly [readonly Part[], readonly AmendmentCheck[]])[] {
    if (name === 'send') return CHANGES.map((content) => [content, []]);
    if (name !== 'revise') return [[change, passed]];
    return CHANGES.flatMap((content) => {
      // What comes or goes is other than it was; what stays a change may be.
      const other = parts.filter((part) => content.includes(part) !== change.includes(part));
      const kept = content.filter((part) => change.includes(part));
      return [[], ...CHANGES.filter((some) => some.every((part) => kept.includes(part)))].map(
        (some) => [content, stillPassed(passed, [...other, ...some])] as const,
      );
    });
  }

  it('keeps what has passed for parts that stay as they are, and nothing of those that changed', () => {
    const passed: AmendmentCheck[] = ['EMAIL_OWNERSHIP', 'EMPLOYMENT'];
    expect(stillPassed(passed, ['legalName'])).toEqual(passed);
    expect(stillPassed(passed, ['contactPerson'])).toEqual(['EMAIL_OWNERSHIP']);
    expect(stillPassed(passed, ['contactEmail'])).toEqual([]);
  });

  it('accepts with the last check that the parts need', () => {
    expect(isLastCheck('BUSINESS', ['contactEmail', 'legalName'])).toBe(true);
    expect(isLastCheck('EMPLOYMENT', ['contactEmail', 'legalName'])).toBe(false);
    expect(isLastCheck('EMPLOYMENT', ['contactEmail'])).toBe(true);
  });

  it('asks for a reason exactly where something is refused', () => {
    const reasoned = names.filter((name) => amendmentReasons(name).length > 0);
    expect(reasoned).toEqual(['failEmployment', 'failBusiness']);
  });

  it('says whose move it is', () => {
    expect(amendmentMover('EMAIL_OWNERSHIP')).toBe('contact');
    expect(AMENDMENT_CHECKS.slice(1).map((check) => amendmentMover(check))).toEqual([
      'reviewers',
      'reviewers',
    ]);
    expect(amendmentMover('BUSINESS_FAILED')).toBe('applicant');
    expect([amendmentMover('ACCEPTED'), amendmentMover('WITHDRAWN')]).toEqual([null, null]);
  });

  it('recognises a history that is no path', () => {
    const send = { transition: 'send', fromState: 'NEW', toState: 'BUSINESS' };
    const pass = { transition: 'passBusiness', fromState: 'BUSINESS', toState: 'ACCEPTED' };
    expect(isAmendmentPath([send], 'BUSINESS')).toBe(true);
    expect(isAmendmentPath([send, pass], 'ACCEPTED')).toBe(true);
    expect(isAmendmentPath([send], 'ACCEPTED')).toBe(false);
    expect(isAmendmentPath([pass], 'ACCEPTED')).toBe(false);
    expect(isAmendmentPath([send, send], 'BUSINESS')).toBe(false);
    expect(isAmendmentPath([{ ...send, toState: 'ACCEPTED' }], 'ACCEPTED')).toBe(false);
    expect(isAmendmentPath([{ ...send, transition: 'toString' }], 'BUSINESS')).toBe(false);
  });
});
