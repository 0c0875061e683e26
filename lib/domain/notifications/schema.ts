import { z } from 'zod';

/** Longest address that SMTP carries (RFC 5321, with its brackets). */
const MAX_ADDRESS = 254;

/**
 * An e-mail address as typed: padding removed, lower case. What passes names exactly one mailbox:
 * no display name, comment, quoted part, list or line break gets through.
 */
export const emailAddress = z.string().trim().min(1).toLowerCase().pipe(z.email().max(MAX_ADDRESS));

/** Which mail to send again. */
export const resendMailSchema = z.object({ id: z.uuid() });
