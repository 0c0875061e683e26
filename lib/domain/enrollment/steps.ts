import type { Answers, AnswerStep } from './answers';

/** Every screen of the wizard, in order; the id is the segment of its URL. */
export const STEP_IDS = [
  'work-account',
  'association',
  'membership',
  'membership-password',
  'profile',
  'legal-profile',
  'primary-contact',
  'support',
  'declarations',
  'check-answers',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What people see of the steps as a list: the screens of the association are one task. */
export const TASKS = [
  'work-account',
  'association',
  'legal-profile',
  'primary-contact',
  'support',
  'declarations',
  'check-answers',
] as const satisfies readonly StepId[];
export type Task = (typeof TASKS)[number];

/** What is stored of the way through the wizard; the password of the membership never is. */
export interface Draft {
  /** The explanation of the association was read. */
  readonly association?: { readonly read: true };
  readonly membership?: { readonly userName: string };
  readonly 'legal-profile'?: Answers['legal-profile'];
  readonly 'primary-contact'?: Answers['primary-contact'];
  readonly support?: Answers['support'];
  readonly declarations?: Answers['declarations'];
}

/** All that the rules of order look at. Nobody gets here without a work account. */
export interface Progress {
  readonly draft: Draft;
  /** The sign-in to the membership was proved. */
  readonly hasMembership: boolean;
  /** A profile is chosen, and can still be associated. */
  readonly hasProfile: boolean;
  /** That profile is an existing program member's: only the support contact is asked (spec E5). */
  readonly isMember?: boolean;
}

/** Where everybody begins. */
export const NO_PROGRESS: Progress = { draft: {}, hasMembership: false, hasProfile: false };

interface Step {
  readonly id: StepId;
  readonly task: Task;
  /** Whether the screen is shown at all; always, unless given. */
  readonly applies?: (progress: Progress) => boolean;
  readonly isDone: (progress: Progress) => boolean;
}

/** What the directory already knows of an existing program member, or heard before. */
const KNOWN_OF_MEMBERS: readonly AnswerStep[] = [
  'legal-profile',
  'primary-contact',
  'declarations',
];

const answered = (id: AnswerStep): Step => ({
  id,
  task: id,
  applies: ({ isMember = false }) => !(isMember && KNOWN_OF_MEMBERS.includes(id)),
  isDone: ({ draft }) => draft[id] !== undefined,
});

/** The wizard. Its order is the order of this list. */
export const STEPS: readonly Step[] = [
  { id: 'work-account', task: 'work-account', isDone: () => true },
  {
    id: 'association',
    task: 'association',
    isDone: ({ draft }) => draft.association !== undefined,
  },
  {
    id: 'membership',
    task: 'association',
    applies: ({ hasMembership }) => !hasMembership,
    isDone: ({ draft }) => draft.membership !== undefined,
  },
  {
    id: 'membership-password',
    task: 'association',
    applies: ({ hasMembership }) => !hasMembership,
    isDone: ({ hasMembership }) => hasMembership,
  },
  {
    id: 'profile',
    task: 'association',
    isDone: ({ hasMembership, hasProfile }) => hasMembership && hasProfile,
  },
  answered('legal-profile'),
  answered('primary-contact'),
  answered('support'),
  answered('declarations'),
  { id: 'check-answers', task: 'check-answers', isDone: () => false },
];

function applicable(progress: Progress): readonly Step[] {
  return STEPS.filter((step) => step.applies?.(progress) ?? true);
}

/** The first step that is not done: where to go on, here or in another browser. */
export function openStep(progress: Progress): StepId {
  return applicable(progress).find((step) => !step.isDone(progress))?.id ?? 'check-answers';
}

/** Whether a step may be shown or sent: it applies, and every step before it is done. */
export function canOpen(progress: Progress, id: StepId): boolean {
  const steps = applicable(progress);
  const index = steps.findIndex((step) => step.id === id);
  return index >= 0 && steps.slice(0, index).every((step) => step.isDone(progress));
}

/** Whether all is answered, so that the enrollment can be sent. */
export function isComplete(progress: Progress): boolean {
  return canOpen(progress, 'check-answers');
}

export type TaskState = 'done' | 'current' | 'todo';

/** A line of the task list; `step` is where it leads, null while it cannot be opened. */
export interface TaskLine {
  readonly task: Task;
  readonly state: TaskState;
  readonly step: StepId | null;
}

/** The task list as it stands; `at` is the step being looked at. */
export function taskList(progress: Progress, at: StepId): readonly TaskLine[] {
  const here = STEPS.find((step) => step.id === at)?.task;
  const steps = applicable(progress);
  return TASKS.flatMap((task): TaskLine[] => {
    const own = steps.filter((step) => step.task === task);
    if (own.length === 0) return [];
    const open = own.findLast((step) => canOpen(progress, step.id));
    const done = own.every((step) => step.isDone(progress));
    const state = task === here ? 'current' : done ? 'done' : 'todo';
    return [{ task, state, step: open?.id ?? null }];
  });
}

export function isStepId(value: string): value is StepId {
  return STEP_IDS.some((id) => id === value);
}
