import { z } from 'zod';
import { sentText } from '@/lib/form-fields';

/** Longest address that SMTP carries (RFC 5321, with its brackets). */
const MAX_ADDRESS = 254;

/**
 * One mailbox: dot-separated words before the one @ (64 characters at most), after it a host name
 * whose labels are as DNS has them. Stricter than the standards: nothing quoted, no address literal.
 */
const MAILBOX =
  /^(?=[^@]{1,64}@)[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * An e-mail address as typed: padding removed, lower case. What passes names exactly one mailbox:
 * no display name, comment, quoted part, list or line break gets through.
 */
export const emailAddress = sentText('enterEmail')
  .trim()
  .min(1, { error: 'enterEmail' })
  .max(MAX_ADDRESS)
  .toLowerCase()
  .pipe(z.email({ pattern: MAILBOX }));

/** Which mail to send again, and the filter of the list to come back to. */
export const resendMailSchema = z.object({
  id: z.uuid(),
  state: z.enum(['QUEUED', 'SENT', 'DEAD']).optional(),
});
