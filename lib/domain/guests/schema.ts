import { z } from 'zod';
import { GUEST_ROLES } from '@/lib/access';
import { emailAddress } from '@/lib/domain/notifications/schema';
import { firstName, lastName, newPasswordFields } from '@/lib/domain/users/schema';
import { list, sentText } from '@/lib/form-fields';
import { isLocale, locales } from '@/lib/messages/locale';
import { isTimeZone } from '@/lib/messages/preferences';

/** Addresses that can be invited at once (spec U7). */
export const MOST_ADDRESSES = 10;

/** Addresses as people paste them: parted by commas, semicolons or line breaks, each once. */
const addresses = sentText('enterGuestAddresses')
  .max(5000)
  .transform((text, context) => {
    const typed = text.split(/[,;\n]/).map((part) => part.trim());
    const read = typed
      .filter((part) => part !== '')
      .map((part) => ({ part, result: emailAddress.safeParse(part) }));
    const wrong = read.find(({ result }) => !result.success);
    if (read.length === 0) context.addIssue({ code: 'custom', message: 'enterGuestAddresses' });
    if (wrong !== undefined) {
      const params = { address: wrong.part.slice(0, 100) };
      context.addIssue({ code: 'custom', message: 'guestAddress', params });
    }
    const emails = [
      ...new Set(read.flatMap(({ result }) => (result.success ? [result.data] : []))),
    ];
    if (emails.length > MOST_ADDRESSES) {
      const params = { maximum: MOST_ADDRESSES, count: emails.length };
      context.addIssue({ code: 'custom', message: 'guestsTooMany', params });
    }
    return emails;
  });

export const inviteGuestsSchema = z.object({
  emails: addresses,
  roles: list(z.enum(GUEST_ROLES, { error: 'chooseRole' })).pipe(
    z.array(z.enum(GUEST_ROLES)).min(1, { error: 'chooseGuestRole' }),
  ),
  locale: z.enum(locales, { error: 'chooseLanguage' }),
});

export const guestInvitationSchema = z.object({ id: z.uuid() });

/** How often it had been sent when the form was shown: posted twice, it is sent once. */
export const resendGuestInvitationSchema = guestInvitationSchema.extend({
  sends: z.coerce.number().int().positive(),
});

export const acceptGuestSchema = z.object({
  token: z.string().min(1).max(200),
  firstName,
  lastName,
  ...newPasswordFields,
  locale: z.string().refine(isLocale).catch('en'),
  timeZone: z.string().refine(isTimeZone).catch('UTC'),
});

export type InviteGuestsInput = z.output<typeof inviteGuestsSchema>;
export type ResendGuestInput = z.output<typeof resendGuestInvitationSchema>;
export type AcceptGuestInput = z.output<typeof acceptGuestSchema>;
