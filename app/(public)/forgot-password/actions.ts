'use server';

import { getTranslations } from 'next-intl/server';
import { publicFormAction } from '@/lib/action';
import { requestPasswordReset } from '@/lib/domain/users';
import { signInNameSchema } from '@/lib/domain/users/schema';

/** Mails a link to set a new password, if the account exists; says the same if it does not. */
export const requestPasswordResetAction = publicFormAction({
  name: 'request_password_reset',
  schema: signInNameSchema,
  run: requestPasswordReset,
  done: async () => ({ message: (await getTranslations('auth'))('forgotSent') }),
});
