'use server';

import { publicFormAction } from '@/lib/action';
import { rememberNext } from '@/lib/auth';
import { createWorkAccount, resendVerification } from '@/lib/domain/users';
import { createAccountSchema, signInNameSchema } from '@/lib/domain/users/schema';
import { getTranslations } from 'next-intl/server';
import { paths } from '@/lib/paths';

/** Creates the organization and its first account, and says to look for the mail. */
export const createAccountAction = publicFormAction({
  name: 'create_organization',
  schema: createAccountSchema,
  run: createWorkAccount,
  done: async ({ signInName }, { next }) => {
    await rememberNext(next);
    return { redirect: paths.createAccountSent({ name: signInName }) };
  },
});

/** Sends the confirmation mail once more, if that account waits for it. */
export const resendVerificationAction = publicFormAction({
  name: 'resend_verification',
  schema: signInNameSchema,
  run: resendVerification,
  done: async () => ({ message: (await getTranslations('createAccount'))('resent') }),
});
