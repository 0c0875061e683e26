'use server';

import { publicFormAction } from '@/lib/action';
import { takeRememberedNext } from '@/lib/auth';
import { verifyAccountEmail } from '@/lib/domain/users';
import { tokenSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/** Confirms the address; from there on, sign-in, and then where the person was going. */
export const verifyEmailAction = publicFormAction({
  name: 'verify_account_email',
  schema: tokenSchema,
  run: verifyAccountEmail,
  done: async ({ signInName }) => {
    const next = await takeRememberedNext();
    return {
      redirect: paths.signIn({
        notice: 'verified',
        name: signInName,
        ...(next === null ? {} : { next }),
      }),
    };
  },
});
