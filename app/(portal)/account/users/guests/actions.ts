'use server';

import { formAction } from '@/lib/action';
import { inviteGuests, resendGuestInvitation, revokeGuestInvitation } from '@/lib/domain/guests';
import {
  guestInvitationSchema,
  inviteGuestsSchema,
  resendGuestInvitationSchema,
} from '@/lib/domain/guests/schema';
import { paths } from '@/lib/paths';

export const inviteGuestsAction = formAction({
  name: 'invite_guest',
  schema: inviteGuestsSchema,
  run: inviteGuests,
  done: ({ mailed, already }) => {
    const notice = mailed === 0 ? 'already' : already === 0 ? 'invited' : 'some';
    return { redirect: paths.guestInvitations({ notice }) };
  },
});

export const resendGuestInvitationAction = formAction({
  name: 'resend_guest_invitation',
  schema: resendGuestInvitationSchema,
  run: resendGuestInvitation,
  done: () => ({ redirect: paths.guestInvitations({ notice: 'resent' }) }),
});

export const revokeGuestInvitationAction = formAction({
  name: 'revoke_guest_invitation',
  schema: guestInvitationSchema,
  run: revokeGuestInvitation,
  done: () => ({ redirect: paths.guestInvitations({ notice: 'revoked' }) }),
});
