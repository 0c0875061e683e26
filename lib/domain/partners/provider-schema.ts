import { z } from 'zod';
import { requiredText, sentText } from '@/lib/form-fields';
import { locales } from '@/lib/messages/locale';
import { addressShape, companyName, stateCode, taxIdField } from '../enrollment';
import { isMpnId } from '../membership/schema';
import { emailAddress } from '../notifications/schema';
import { isCountry } from '../organizations';
import { alias, DELIVERIES, firstName, lastName } from '../users/schema';

const mpnId = requiredText(20, 'enterMpnId').refine(isMpnId, 'mpnIdDigits');

const country = sentText('chooseCountry').refine(isCountry, 'chooseCountry');

/** Where a company is and under which tax ID, by the rules of its country. */
const recordSchema = (of: string) =>
  z
    .object({ ...addressShape(of), taxId: taxIdField(of) })
    // Registered before its country was known, a state is typed; the list of the country has its code.
    .transform((record) => ({
      ...record,
      state: record.state === null ? null : stateCode(of, record.state),
    }));
export type ProviderRecord = z.output<ReturnType<typeof recordSchema>>;

const companySchema = z.object({
  name: companyName,
  country,
  mpnId,
  domainPrefix: requiredText(63, 'enterDomainName').toLowerCase(),
});
const accountSchema = z.object({
  firstName,
  lastName,
  alias,
  contactEmail: emailAddress,
  /** The language in which the first Global admin is written to. */
  locale: z.enum(locales, { error: 'chooseLanguage' }),
  delivery: z.enum(DELIVERIES, { error: 'chooseDelivery' }).default('temporary'),
});

/** The country that a form names; '' for none, of which general rules hold. */
function countryIn(sent: unknown): string {
  return z.object({ country }).safeParse(sent).data?.country ?? '';
}

/** All that is wrong in the parts of a form, in the order of its fields. */
function addIssues(
  sent: unknown,
  parts: readonly z.ZodSafeParseResult<unknown>[],
  context: z.core.$RefinementCtx,
): void {
  for (const { error } of parts) {
    for (const issue of error?.issues ?? [])
      context.issues.push({ ...issue, input: sent } as z.core.$ZodRawIssue);
  }
}

/** The country that the same form names decides what the address has to hold. */
export const registerProviderSchema = z.unknown().transform((sent, context) => {
  const company = companySchema.safeParse(sent);
  const record = recordSchema(countryIn(sent)).safeParse(sent);
  const account = accountSchema.safeParse(sent);
  if (company.success && record.success && account.success) {
    return { ...company.data, ...account.data, record: record.data };
  }
  addIssues(sent, [company, record, account], context);
  return z.NEVER;
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

/** `version` is of what the page showed, and so is the country, by whose rules the address is read. */
const editSchema = z.object({
  partnerId: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  country,
  name: companyName,
  mpnId,
});
export const editProviderSchema = z.unknown().transform((sent, context) => {
  const company = editSchema.safeParse(sent);
  const record = recordSchema(countryIn(sent)).safeParse(sent);
  if (company.success && record.success) return { ...company.data, record: record.data };
  addIssues(sent, [company, record], context);
  return z.NEVER;
});
export type EditProvider = z.output<typeof editProviderSchema>;

/** `version` is of the user that the page showed. */
export const reissuePasswordSchema = z.object({
  partnerId: z.uuid(),
  userId: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  delivery: z.enum(DELIVERIES, { error: 'chooseDelivery' }).default('temporary'),
});
export type ReissuePassword = z.output<typeof reissuePasswordSchema>;
