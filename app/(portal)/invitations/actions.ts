'use server';

import { formAction } from '@/lib/action';
import {
  createInvitation,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import {
  createInvitationSchema,
  draftFormSchema,
  invitationIdSchema,
  resendInvitationSchema,
} from '@/lib/domain/invitations/schema';
import { paths } from '@/lib/paths';

/** Makes an invitation and leads to its draft. */
export const createInvitationAction = formAction({
  name: 'create_invitation',
  schema: createInvitationSchema,
  run: createInvitation,
  done: ({ id }) => ({ redirect: paths.invitation(id) }),
});

/** Send, Done or Preview: keeps the draft, and mails it if that button was pressed. */
export const draftAction = formAction({
  name: 'send_invitation',
  schema: draftFormSchema,
  run: (actor, { intent, ...draft }) =>
    intent === 'send' ? sendInvitation(actor, draft) : saveInvitation(actor, draft),
  done: ({ kind }, { id, intent }) => ({
    redirect: {
      send: paths.invitation(id, { notice: 'sent' }),
      preview: `${paths.invitation(id)}#preview`,
      done: kind === 'PARTNERSHIP' ? paths.invitations() : paths.customerInvitations(),
    }[intent],
  }),
});

/** A new link; the old one dies. */
export const resendInvitationAction = formAction({
  name: 'resend_invitation',
  schema: resendInvitationSchema,
  run: resendInvitation,
  done: ({ mailed }, { id }) => ({
    redirect: paths.invitation(id, { notice: mailed ? 'sent' : 'renewed' }),
  }),
});

/** Takes an invitation back. */
export const revokeInvitationAction = formAction({
  name: 'revoke_invitation',
  schema: invitationIdSchema,
  run: revokeInvitation,
  done: (_result, { id }) => ({ redirect: paths.invitation(id, { notice: 'revoked' }) }),
});
