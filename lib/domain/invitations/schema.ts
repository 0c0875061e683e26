import { z } from 'zod';
import { sentText } from '@/lib/form-fields';
import { emailAddress } from '../notifications/schema';
import { INVITATION_KINDS } from './policy';

/** Text as it is read: no control, bidirectional or invisible characters; lines stay lines. */
function readable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}

/** One line of a person's text. */
const line = (missing: string) =>
  sentText(missing).transform((text) => readable(text).replaceAll('\n', ' ').trim());

/** An empty field is no value. */
function optional<T extends z.ZodType>(schema: T) {
  const empty = (value: unknown) => typeof value === 'string' && value.trim() === '';
  return z.preprocess((value) => (empty(value) ? null : (value ?? null)), schema.nullable());
}

const isTicked = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true',
  z.boolean(),
);
const label = optional(line('required').pipe(z.string().max(100)));
const recipientEmail = optional(emailAddress);

/** A new invitation, with the default draft; the key makes a form posted twice act once. */
export const createInvitationSchema = z.object({
  kind: z.enum(INVITATION_KINDS),
  locale: z.enum(['en', 'es'], { error: 'chooseLanguage' }),
  label,
  recipientEmail,
  includesPrivileges: isTicked,
  /** Of a JOINT invitation: the live partnership whose two sides ask. */
  partnershipId: optional(z.uuid()),
  idempotencyKey: z.uuid(),
});
export type CreateInvitation = z.output<typeof createInvitationSchema>;

/** The edited draft; the message holds the personal link, or `{link}` in its place. */
export const saveInvitationSchema = z.object({
  id: z.uuid(),
  label,
  recipientEmail,
  subject: line('enterSubject').pipe(z.string().min(1, { error: 'enterSubject' }).max(200)),
  message: sentText('enterMessage')
    .transform((text) => readable(text).trim())
    .pipe(z.string().min(1, { error: 'enterMessage' }).max(5000)),
});
export type SaveInvitation = z.output<typeof saveInvitationSchema>;

/** `intent` says which button was pressed: mail it, or only keep the edited draft. */
export const draftFormSchema = saveInvitationSchema.extend({ intent: z.enum(['send', 'done']) });

export const invitationIdSchema = z.object({ id: z.uuid() });

/** `linkVersion` is the link the form was shown with: a second post of the same form does nothing. */
export const resendInvitationSchema = z.object({
  id: z.uuid(),
  linkVersion: z.string().length(16),
});
