import { z } from 'zod';
import { emailAddress } from '@/lib/domain/notifications/schema';
import { nameLine, requiredText, sentText } from '@/lib/form-fields';
import { isLocale } from '@/lib/messages/locale';
import { isTimeZone } from '@/lib/messages/preferences';
import { alias, firstName, lastName } from './person-fields';

/** A secret as typed: not trimmed, not changed. What is allowed, the password rules say. */
const secret = (missing: string) => sentText(missing).min(1, { error: missing }).max(1000);

export const signInSchema = z.object({
  signInName: requiredText(254, 'enterSignInName'),
  password: secret('enterPassword'),
  /** Where to go afterwards; judged by `ownPath`. */
  next: z.string().max(1000).optional().catch(undefined),
});

export const createAccountSchema = z.object({
  organizationName: nameLine(150, 'enterCompanyName'),
  country: sentText('chooseCountry').regex(/^[A-Z]{2}$/, { error: 'chooseCountry' }),
  domainPrefix: requiredText(63, 'enterDomainName').toLowerCase(),
  firstName,
  lastName,
  contactEmail: emailAddress,
  alias,
  password: secret('choosePassword'),
  locale: z.string().refine(isLocale).catch('en'),
  timeZone: z.string().refine(isTimeZone).catch('UTC'),
  next: z.string().max(1000).optional().catch(undefined),
});

export const tokenSchema = z.object({ token: z.string().min(1).max(200) });

/** Forgotten password, and the confirmation mail once more: a name that may be anybody's. */
export const signInNameSchema = z.object({
  signInName: requiredText(254, 'enterSignInName'),
});

/** A new password, typed twice. */
export const newPasswordFields = {
  password: secret('enterNewPassword'),
  passwordAgain: secret('enterPasswordAgain'),
};

export const resetPasswordSchema = z.object({
  token: z.string().min(1).max(200),
  ...newPasswordFields,
});

export const changePasswordSchema = z.object({
  currentPassword: secret('enterCurrentPassword'),
  ...newPasswordFields,
  next: z.string().max(1000).optional().catch(undefined),
});

export type CreateAccountInput = z.output<typeof createAccountSchema>;
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>;
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
