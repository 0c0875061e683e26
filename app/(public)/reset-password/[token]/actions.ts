'use server';

import { publicFormAction } from '@/lib/action';
import { resetPassword } from '@/lib/domain/users';
import { resetPasswordSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/** Sets the new password; from there on, sign-in. */
export const resetPasswordAction = publicFormAction({
  name: 'reset_own_password',
  schema: resetPasswordSchema,
  run: resetPassword,
  done: () => ({ redirect: paths.signIn({ notice: 'password-reset' }) }),
});
