import { z } from 'zod';
import { line, requiredText, sentText } from '@/lib/form-fields';
import { locales } from '@/lib/messages/locale';
import { legalNameRefusal } from '../enrollment';
import { isMpnId } from '../membership/schema';
import { emailAddress } from '../notifications/schema';
import { isCountry } from '../organizations';
import { alias, DELIVERIES, firstName, lastName } from '../users/schema';

/** The name of a company, by the rules of spec E6. */
const companyName = line(150, 'enterCompanyName').superRefine((name, context) => {
  const why = legalNameRefusal(name);
  if (why !== null) context.addIssue({ code: 'custom', message: why });
});
const mpnId = requiredText(20, 'enterMpnId').refine(isMpnId, 'mpnIdDigits');

export const registerProviderSchema = z.object({
  name: companyName,
  country: sentText('chooseCountry').refine(isCountry, 'chooseCountry'),
  mpnId,
  domainPrefix: requiredText(63, 'enterDomainName').toLowerCase(),
  firstName,
  lastName,
  contactEmail: emailAddress,
  alias,
  /** The language in which the first Global admin is written to. */
  locale: z.enum(locales, { error: 'chooseLanguage' }),
  delivery: z.enum(DELIVERIES, { error: 'chooseDelivery' }).default('temporary'),
});
export type RegisterProvider = z.output<typeof registerProviderSchema>;

export const findCandidateSchema = z.object({
  domain: requiredText(253, 'enterDomainName').toLowerCase(),
});

/** `mpnId` is not looked at where the organization has one. */
export const registerExistingSchema = z.object({
  organizationId: z.uuid(),
  mpnId: mpnId.optional(),
});
export type RegisterExisting = z.output<typeof registerExistingSchema>;

/** `version` is of what the page showed. */
export const editProviderSchema = z.object({
  partnerId: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  name: companyName,
  mpnId,
});
export type EditProvider = z.output<typeof editProviderSchema>;
