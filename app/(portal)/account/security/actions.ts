'use server';

import { formAction } from '@/lib/action';
import { endOtherSessions, endOwnSession } from '@/lib/domain/users';
import { noInputSchema, sessionSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

export const endSessionAction = formAction({
  name: 'end_own_sessions',
  schema: sessionSchema,
  run: (actor, { sessionId }) => endOwnSession(actor, sessionId),
  done: () => ({ redirect: paths.security({ notice: 'ended' }) }),
});

export const endOtherSessionsAction = formAction({
  name: 'end_own_sessions',
  schema: noInputSchema,
  run: (actor) => endOtherSessions(actor),
  done: () => ({ redirect: paths.security({ notice: 'othersEnded' }) }),
});
