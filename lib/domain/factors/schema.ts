import { z } from 'zod';
import { line, requiredText, sentText } from '@/lib/form-fields';

/** Six digits, however an app or a person groups them. */
export const otp = requiredText(40, 'enterCode')
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'codeDigits' }));

/** A recovery code as it was printed; blanks around and in it do not count. */
const recoverySecret = requiredText(100, 'enterRecoveryCode').transform((typed) =>
  typed.replaceAll(/\s/g, ''),
);

/** What a browser's passkey said, as JSON; what it means is for the verifier. */
const passkeyAnswer = sentText('passkeyMissing').min(1, 'passkeyMissing').max(20_000);

/** Where the page leads afterwards; judged by `ownPath`. */
const next = z.string().max(1000).optional().catch(undefined);

export const nextSchema = z.object({ next });

export const otpSchema = z.object({ otp, next });
export const recoverySecretSchema = z.object({ recoverySecret, next });
export const passkeyAnswerSchema = z.object({ passkey: passkeyAnswer, next });

const passkeyName = line(60, 'enterPasskeyName');

export const beginPasskeySchema = z.object({ name: passkeyName });
export const addPasskeySchema = z.object({ name: passkeyName, passkey: passkeyAnswer, next });
export const renamePasskeySchema = z.object({ passkeyId: z.uuid(), name: passkeyName });
export const passkeySchema = z.object({ passkeyId: z.uuid() });
