'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/lib/action';
import { resendMail } from '@/lib/domain/notifications';
import { resendMailSchema } from '@/lib/domain/notifications/schema';

export const resendMailAction = formAction({
  name: 'resend_mail',
  schema: resendMailSchema,
  run: resendMail,
  done: async () => ({ message: (await getTranslations('programMail'))('resent') }),
});
