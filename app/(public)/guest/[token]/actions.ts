'use server';

import { publicFormAction } from '@/lib/action';
import { acceptGuestInvitation } from '@/lib/domain/guests';
import { acceptGuestSchema } from '@/lib/domain/guests/schema';
import { paths } from '@/lib/paths';

/** Makes the reader a guest; from there on, sign-in. */
export const acceptGuestAction = publicFormAction({
  name: 'accept_guest_invitation',
  schema: acceptGuestSchema,
  run: acceptGuestInvitation,
  done: ({ signInName }) => ({ redirect: paths.signIn({ notice: 'guest', name: signInName }) }),
});
