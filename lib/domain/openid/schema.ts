import { z } from 'zod';
import { checkbox, requiredText } from '@/lib/form-fields';

/** When the issuer that a page showed was last changed, as it wrote it; '' where it showed none. */
const seen = z.string().max(40).default('');

/** The issuer that an organization sets up; without a secret the one on record stays. */
export const issuerSchema = z.object({
  seen,
  issuer: requiredText(500, 'enterIssuer'),
  clientId: requiredText(255, 'enterClientId'),
  clientSecret: z.string().trim().max(500).default(''),
  isRequired: checkbox,
  answersForFactor: checkbox,
});
export type IssuerInput = z.output<typeof issuerSchema>;

export const turnOffIssuerSchema = z.object({ seen });

export const noInputSchema = z.object({});

/** Who signs in by the issuer of their organization. */
export const issuerSignInSchema = z.object({
  signInName: requiredText(254, 'enterSignInName').toLowerCase(),
  next: z.string().optional(),
});

/** Who signs in by the issuer that is there for everybody. */
export const sharedSignInSchema = z.object({ next: z.string().optional() });

/** Printable ASCII without blanks, 255 characters at most (OpenID Connect Core 2). */
export const isSubject = (text: string): boolean => /^[\x21-\x7e]{1,255}$/.test(text);

/** The subject under which an issuer knows a user, as an admin prepares it. */
export const identitySchema = z.object({
  userId: z.uuid(),
  subject: requiredText(255, 'enterIssuerSubject').refine(isSubject, {
    error: 'enterIssuerSubject',
  }),
});
export type IdentityInput = z.output<typeof identitySchema>;

export const removeIdentitySchema = z.object({ userId: z.uuid(), identityId: z.uuid() });
export const ownIdentitySchema = z.object({ identityId: z.uuid() });
