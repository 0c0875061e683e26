'use server';

import { formAction } from '@/lib/action';
import { ownPath, requireFactorOwner } from '@/lib/auth';
import {
  addPasskey,
  beginAuthenticator,
  beginPasskey,
  confirmAuthenticator,
  renewRecoveryCodes,
} from '@/lib/domain/factors';
import {
  addPasskeySchema,
  beginPasskeySchema,
  nextSchema,
  otpSchema,
} from '@/lib/domain/factors/schema';
import { paths } from '@/lib/paths';
import { nextIn } from '../next-in';

/*
 * What sets a second factor up: also for those who have to have one and may do nothing else yet.
 */

/** The first factor is followed by recovery codes; a further one by the page of them all. */
function afterAdding(
  { isFirst }: { isFirst: boolean },
  next: unknown,
  notice: 'app' | 'passkey',
): { redirect: string } {
  if (isFirst) return { redirect: paths.recoveryCodes(nextIn(next)) };
  return { redirect: ownPath(next) ?? paths.security({ notice }) };
}

export const beginAuthenticatorAction = formAction({
  name: 'begin_authenticator',
  owner: requireFactorOwner,
  schema: nextSchema,
  run: (actor) => beginAuthenticator(actor),
  done: (_result, { next }) => ({ redirect: paths.addAuthenticator(nextIn(next)) }),
});

export const confirmAuthenticatorAction = formAction({
  name: 'add_authenticator',
  owner: requireFactorOwner,
  schema: otpSchema,
  run: confirmAuthenticator,
  done: (result, { next }) => afterAdding(result, next, 'app'),
});

/** What the browser needs to make the passkey; it comes back with it by itself. */
export const beginPasskeyAction = formAction({
  name: 'begin_passkey',
  owner: requireFactorOwner,
  schema: beginPasskeySchema,
  run: (actor) => beginPasskey(actor),
  done: ({ options }, { name }) => ({ data: { options, name } }),
});

export const addPasskeyAction = formAction({
  name: 'add_passkey',
  owner: requireFactorOwner,
  schema: addPasskeySchema,
  run: addPasskey,
  done: (result, { next }) => afterAdding(result, next, 'passkey'),
});

/** Makes recovery codes; they are in the answer, once, and nowhere else. */
export const renewRecoveryCodesAction = formAction({
  name: 'renew_recovery_codes',
  owner: requireFactorOwner,
  schema: nextSchema,
  run: (actor) => renewRecoveryCodes(actor),
  done: ({ codes }) => ({ data: { codes: codes.join('\n') } }),
});
