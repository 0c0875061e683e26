'use server';

import { publicFormAction } from '@/lib/action';
import { signInAndLink, takeRememberedNext } from '@/lib/auth';
import { signInSchema } from '@/lib/domain/users/schema';
import { afterSignIn } from '../after-sign-in';

/** Signs in with the password, once, and connects what the issuer said to the account. */
export const signInAndLinkAction = publicFormAction({
  name: 'sign_in_and_link',
  schema: signInSchema,
  run: (_context, { signInName, password }) => signInAndLink({ signInName, password }),
  done: async (signedIn) => afterSignIn(signedIn, await takeRememberedNext()),
});
