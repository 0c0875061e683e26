'use server';

import { publicFormAction } from '@/lib/action';
import { confirmPrimaryContact } from '@/lib/domain/enrollment';
import { confirmContactSchema } from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const confirmContactAction = publicFormAction({
  name: 'confirm_primary_contact',
  schema: confirmContactSchema,
  run: (context, { link }) => confirmPrimaryContact(context, { token: link }),
  done: (_result, { link }) => ({ redirect: paths.confirmPrimaryContact(link) }),
});
