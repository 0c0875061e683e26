'use server';

import { publicFormAction } from '@/lib/action';
import {
  beginSecondFactor,
  completeSignIn,
  signInWithPasskey,
  signInWithPassword,
} from '@/lib/auth';
import {
  nextSchema,
  otpSchema,
  passkeyAnswerSchema,
  recoverySecretSchema,
} from '@/lib/domain/factors/schema';
import { beginPasskeySignIn } from '@/lib/domain/users';
import { signInSchema } from '@/lib/domain/users/schema';
import { afterSignIn } from './after-sign-in';

/** Signs in with the password; a second factor comes next, where there is one. */
export const signInAction = publicFormAction({
  name: 'sign_in',
  schema: signInSchema,
  run: (_context, { signInName, password }) => signInWithPassword({ signInName, password }),
  done: (signedIn, { next }) => afterSignIn(signedIn, next),
});

/** What the browser needs to sign somebody in by a passkey alone. */
export const beginPasskeySignInAction = publicFormAction({
  name: 'begin_passkey_sign_in',
  schema: nextSchema,
  run: (context) => beginPasskeySignIn(context),
  done: ({ options }) => ({ data: { options } }),
});

export const signInWithPasskeyAction = publicFormAction({
  name: 'sign_in_with_passkey',
  schema: passkeyAnswerSchema,
  run: (context, { passkey }) => signInWithPasskey(context, { passkey }),
  done: (signedIn, { next }) => afterSignIn(signedIn, next),
});

/** What the browser needs to have a passkey confirm the sign-in that waits for it. */
export const beginSecondFactorAction = publicFormAction({
  name: 'begin_second_factor',
  schema: nextSchema,
  run: () => beginSecondFactor(),
  done: ({ options }) => ({ data: { options } }),
});

export const passkeyFactorAction = publicFormAction({
  name: 'complete_sign_in',
  schema: passkeyAnswerSchema,
  run: (context, { passkey }) => completeSignIn(context, { passkey }),
  done: (signedIn, { next }) => afterSignIn(signedIn, next),
});

export const codeFactorAction = publicFormAction({
  name: 'complete_sign_in',
  schema: otpSchema,
  run: (context, { otp }) => completeSignIn(context, { otp }),
  done: (signedIn, { next }) => afterSignIn(signedIn, next),
});

export const recoveryCodeAction = publicFormAction({
  name: 'complete_sign_in',
  schema: recoverySecretSchema,
  run: (context, { recoverySecret }) => completeSignIn(context, { recoverySecret }),
  done: (signedIn, { next }) => afterSignIn(signedIn, next),
});
