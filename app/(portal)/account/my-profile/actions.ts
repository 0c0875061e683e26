'use server';

import { cookies } from 'next/headers';
import { formAction } from '@/lib/action';
import { changeOwnContactEmail, updateOwnProfile } from '@/lib/domain/users';
import { ownContactEmailSchema, profileSchema } from '@/lib/domain/users/schema';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';

/** Saves the own profile; this browser shows it at once. */
export const updateProfileAction = formAction({
  name: 'update_own_profile',
  schema: profileSchema,
  run: updateOwnProfile,
  done: async (_result, profile) => {
    rememberPreferences(await cookies(), profile, env.secureCookies);
    return { redirect: paths.myProfile({ notice: 'saved' }) };
  },
});

/** Has the new contact address asked whether it is right. */
export const changeContactEmailAction = formAction({
  name: 'ask_contact_email_change',
  schema: ownContactEmailSchema,
  run: changeOwnContactEmail,
  done: () => ({ redirect: paths.myProfile({ notice: 'contactEmailAsked' }) }),
});
