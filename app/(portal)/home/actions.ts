'use server';
import { formAction } from '@/lib/action';
import { dismissFirstStep, restoreFirstSteps } from '@/lib/domain/enrollment';
import { dismissFirstStepSchema, restoreFirstStepsSchema } from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const dismissFirstStepAction = formAction({
  name: 'dismiss_first_step',
  schema: dismissFirstStepSchema,
  run: (actor, input) => dismissFirstStep(actor, input),
  done: () => ({ redirect: paths.home() }),
});

export const restoreFirstStepsAction = formAction({
  name: 'restore_first_steps',
  schema: restoreFirstStepsSchema,
  run: (actor) => restoreFirstSteps(actor),
  done: () => ({ redirect: paths.home() }),
});
