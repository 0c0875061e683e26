import { z } from 'zod';
import { checkbox, optional, requiredText, sentText } from '@/lib/form-fields';
import { locales } from '@/lib/messages/locale';
import { companyName } from '../enrollment';
import { emailAddress } from '../notifications/schema';
import { isCountry } from '../organizations';
import { alias, DELIVERIES, firstName, lastName } from '../users/schema';

const company = {
  /** The live partnership with the reseller that it is added for; null for the provider alone. */
  partnershipId: optional(z.uuid()),
  name: companyName,
  country: sentText('chooseCountry').refine(isCountry, 'chooseCountry'),
  domainPrefix: requiredText(63, 'enterDomainName').toLowerCase(),
  firstName,
  lastName,
  alias,
  contactEmail: emailAddress,
  /** The language in which the first Global admin is written to. */
  locale: z.enum(locales, { error: 'chooseLanguage' }),
  delivery: z.enum(DELIVERIES, { error: 'chooseDelivery' }).default('temporary'),
  includesPrivileges: checkbox,
};

/** A new customer; where its agreement is attested, who signed it and when too. */
export const addCustomerSchema = z.discriminatedUnion(
  'agreement',
  [
    z.object({ ...company, agreement: z.literal('customer') }),
    z.object({
      ...company,
      agreement: z.literal('attested'),
      documentId: z.uuid(),
      signerFirstName: firstName,
      signerLastName: lastName,
      signerEmail: emailAddress,
      signedOn: sentText('enterSignedOn').trim().pipe(z.iso.date('enterSignedOn')),
    }),
  ],
  { error: 'chooseAgreement' },
);
export type AddCustomer = z.output<typeof addCustomerSchema>;
