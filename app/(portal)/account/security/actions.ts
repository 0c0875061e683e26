'use server';

import { formAction } from '@/lib/action';
import { removeAuthenticator, removePasskey, renamePasskey } from '@/lib/domain/factors';
import { passkeySchema, renamePasskeySchema } from '@/lib/domain/factors/schema';
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

export const removeAuthenticatorAction = formAction({
  name: 'remove_authenticator',
  schema: noInputSchema,
  run: (actor) => removeAuthenticator(actor),
  done: () => ({ redirect: paths.security({ notice: 'appRemoved' }) }),
});

export const renamePasskeyAction = formAction({
  name: 'rename_passkey',
  schema: renamePasskeySchema,
  run: renamePasskey,
  done: () => ({ redirect: paths.security({ notice: 'passkeyRenamed' }) }),
});

export const removePasskeyAction = formAction({
  name: 'remove_passkey',
  schema: passkeySchema,
  run: removePasskey,
  done: () => ({ redirect: paths.security({ notice: 'passkeyRemoved' }) }),
});
