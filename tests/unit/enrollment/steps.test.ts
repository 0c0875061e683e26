import { describe, expect, it } from 'vitest';
import {
  canOpen,
  isComplete,
  openStep,
  STEP_IDS,
  STEPS,
  taskList,
  type Progress,
} from '@/lib/domain/enrollment/steps';

const legalProfile = {
  legalName: 'Granada Networks, S.L.',
  addressLine1: 'Calle Mayor 1',
  addressLine2: null,
  city: 'Madrid',
  state: 'M',
  postalCode: '28013',
  registrationNumber: null,
  taxId: null,
};
const contact = {
  firstName: 'Ana',
  lastName: 'García',
  email: 'ana@granada.example',
  phone: '+34915550123',
  locale: 'es' as const,
};
const support = {
  website: 'https://granada.example',
  email: 'help@granada.example',
  phone: '+34915550123',
};
const declarations = {
  authority: true as const,
  verification: true as const,
  firstLineSupport: true as const,
};

const nothing: Progress = { draft: {}, hasMembership: false, hasProfile: false };
const read = { draft: { association: { read: true as const } } };
const named = { draft: { ...read.draft, membership: { userName: 'granada-mpn' } } };

/** The way through the wizard, one answer at a time. */
const JOURNEY: readonly (readonly [Progress, (typeof STEP_IDS)[number]])[] = [
  [nothing, 'association'],
  [{ ...nothing, ...read }, 'membership'],
  [{ ...nothing, ...named }, 'membership-password'],
  [{ ...nothing, ...named, hasMembership: true }, 'profile'],
  [{ ...named, hasMembership: true, hasProfile: true }, 'legal-profile'],
  [
    {
      draft: { ...named.draft, 'legal-profile': legalProfile },
      hasMembership: true,
      hasProfile: true,
    },
    'primary-contact',
  ],
];
const complete: Progress = {
  draft: {
    ...named.draft,
    'legal-profile': legalProfile,
    'primary-contact': contact,
    support,
    declarations,
  },
  hasMembership: true,
  hasProfile: true,
};

describe('the order of the wizard', () => {
  it('is the list of steps, each once', () => {
    expect(STEPS.map(({ id }) => id)).toEqual(STEP_IDS);
  });

  it.each(JOURNEY)('goes on where it was left (%#)', (progress, open) => {
    expect(openStep(progress)).toBe(open);
    const after = STEP_IDS.slice(STEP_IDS.indexOf(open) + 1);
    expect(after.filter((id) => canOpen(progress, id))).toEqual([]);
    expect(canOpen(progress, open)).toBe(true);
    expect(isComplete(progress)).toBe(false);
  });

  it('lets one go back to what is done, but not to a sign-in that is proved', () => {
    expect(STEP_IDS.filter((id) => canOpen(complete, id))).toEqual(
      STEP_IDS.filter((id) => id !== 'membership' && id !== 'membership-password'),
    );
    expect(openStep(complete)).toBe('check-answers');
    expect(isComplete(complete)).toBe(true);
  });

  it('asks again for a profile that somebody else took, and keeps the rest', () => {
    const taken = { ...complete, hasProfile: false };
    expect(openStep(taken)).toBe('profile');
    expect(isComplete(taken)).toBe(false);
    expect(openStep({ ...taken, hasMembership: false })).toBe('membership-password');
  });

  it('asks again for an answer that no longer passes', () => {
    const { support: _left, ...draft } = complete.draft;
    expect(openStep({ ...complete, draft })).toBe('support');
    expect(canOpen({ ...complete, draft }, 'check-answers')).toBe(false);
  });

  it('asks an existing program member for the support contact alone', () => {
    const member = { ...named, hasMembership: true, hasProfile: true, isMember: true };
    expect(openStep(member)).toBe('support');
    expect(STEP_IDS.filter((id) => canOpen(member, id))).toEqual([
      'work-account',
      'association',
      'profile',
      'support',
    ]);
    const answered = { ...member, draft: { ...member.draft, support } };
    expect(isComplete(answered)).toBe(true);
    expect(taskList(answered, 'check-answers').map(({ task }) => task)).toEqual([
      'work-account',
      'association',
      'support',
      'check-answers',
    ]);
    // The profile is no member's any more: the rest is asked.
    expect(openStep({ ...answered, isMember: false })).toBe('legal-profile');
  });

  it('shows seven tasks, each leading to a step that can be opened', () => {
    const tasks = taskList({ ...nothing, ...named }, 'membership-password');
    expect(tasks.map(({ state }) => state)).toEqual([
      'done',
      'current',
      'todo',
      'todo',
      'todo',
      'todo',
      'todo',
    ]);
    expect(tasks.map(({ step }) => step)).toEqual([
      'work-account',
      'membership-password',
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(taskList(complete, 'check-answers').map(({ step }) => step)).toEqual([
      'work-account',
      'profile',
      'legal-profile',
      'primary-contact',
      'support',
      'declarations',
      'check-answers',
    ]);
  });
});
