'use server';

import { formAction } from '@/lib/action';
import { resendMail } from '@/lib/domain/notifications';
import { resendMailSchema } from '@/lib/domain/notifications/schema';
import { paths } from '@/lib/paths';

export const resendMailAction = formAction({
  name: 'resend_mail',
  schema: resendMailSchema,
  run: resendMail,
  done: (_result, { state }) => ({ redirect: paths.programMail({ state, notice: 'resent' }) }),
});
