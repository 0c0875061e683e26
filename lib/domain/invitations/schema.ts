import { z } from 'zod';
import { checkbox, line, optional, paragraphs } from '@/lib/form-fields';
import { locales } from '@/lib/messages/locale';
import { emailAddress } from '../notifications/schema';
import { INVITATION_KINDS } from './policy';

const label = optional(line(100, 'required'));
const recipientEmail = optional(emailAddress);

/** A new invitation, with the default draft; the key makes a form posted twice act once. */
export const createInvitationSchema = z.object({
  kind: z.enum(INVITATION_KINDS),
  locale: z.enum(locales, { error: 'chooseLanguage' }),
  recipientEmail,
  label,
  includesPrivileges: checkbox,
  /** An open invitation: many organizations may accept it. */
  isReusable: checkbox,
  /** Only the organization that has proved this domain may answer. */
  recipientDomain: optional(line(253, 'enterDomain')),
  /** Of a JOINT invitation: the live partnership whose two sides ask. */
  partnershipId: optional(z.uuid()),
  idempotencyKey: z.uuid(),
});
export type CreateInvitation = z.output<typeof createInvitationSchema>;

/** The edited draft; the message holds the personal link, or `{link}` in its place. */
export const saveInvitationSchema = z.object({
  id: z.uuid(),
  recipientEmail,
  label,
  subject: line(200, 'enterSubject'),
  message: paragraphs(5000, 'enterMessage'),
});
export type SaveInvitation = z.output<typeof saveInvitationSchema>;

/** `intent` says which button was pressed: mail it, or keep the edited draft and go or stay. */
export const draftFormSchema = saveInvitationSchema.extend({
  intent: z.enum(['send', 'done', 'preview']),
});

/** The last part of an invitation's link. */
export const invitationTokenSchema = z.object({ token: z.string().min(1).max(200) });

export const invitationIdSchema = z.object({ id: z.uuid() });

/** `linkVersion` is the link the form was shown with: a second post of the same form does nothing. */
export const resendInvitationSchema = z.object({
  id: z.uuid(),
  linkVersion: z.string().length(16),
});
