'use server';

import { publicFormAction } from '@/lib/action';
import { confirmContactEmail } from '@/lib/domain/users';
import { tokenSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/** Puts the new contact address in force; whoever is signed in sees it on their profile. */
export const confirmContactEmailAction = publicFormAction({
  name: 'change_own_contact_email',
  schema: tokenSchema,
  run: confirmContactEmail,
  done: () => ({ redirect: paths.myProfile({ notice: 'contactEmail' }) }),
});
