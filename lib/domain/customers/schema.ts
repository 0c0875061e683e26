import { z } from 'zod';
import { asLine, checkbox, line, optional, selectionFields } from '@/lib/form-fields';
import { emailAddress } from '../notifications/schema';

/** The customer's answer to a request: what it grants, and the agreement if not accepted yet. */
export const acceptRelationshipSchema = z.object({
  token: z.string().min(1).max(200),
  grantPrivileges: checkbox,
  /** The version whose text was read: its box carries its id. */
  acceptAgreement: z.uuid().nullable().catch(null),
});
export type AcceptRelationship = z.output<typeof acceptRelationshipSchema>;

export const declineRelationshipSchema = z.object({ token: z.string().min(1).max(200) });

/** A relationship that the customer changes: one of its own, by id. */
export const relationshipIdSchema = z.object({ relationshipId: z.uuid() });

/** A partner's removal of a customer: the declaration made, privileges withdrawn too if ticked. */
export const removeCustomerSchema = z.object({
  customerId: z.uuid(),
  declaration: checkbox,
  withdrawPrivileges: checkbox,
});
export type RemoveCustomer = z.output<typeof removeCustomerSchema>;

export const CUSTOMER_FILTERS = {
  relationship: ['provider', 'reseller', 'both'],
  privileges: ['granted', 'none'],
  agreement: ['accepted', 'renewal', 'missing'],
} as const;

/** Who ended a relationship. */
export const ENDED_BY = ['customer', 'partner'] as const;

export const MOST_TAGS = 150;
export const LONGEST_TAG = 50;
/** More customers than this are not selected at a time. */
export const MOST_SELECTED = 1000;

/** Tags as they are typed: one a line, or parted by commas or semicolons. */
const tags = z
  .string()
  .max(MOST_TAGS * (LONGEST_TAG + 20))
  .catch('')
  .transform((text) =>
    text
      .split(/[\n,;]/)
      .map(asLine)
      .filter((tag) => tag !== ''),
  )
  .pipe(z.array(z.string().max(LONGEST_TAG)).max(MOST_TAGS));

/** What is ticked of a page of the list. */
export const selectCustomersSchema = z.object(selectionFields);
export type SelectCustomers = z.output<typeof selectCustomersSchema>;

/** Tags that all selected customers get, and lose. */
export const tagCustomersSchema = z.object({ add: tags, remove: tags });
export type TagCustomers = z.output<typeof tagCustomersSchema>;

/** More customers than this are not tagged by one filter at a time. */
export const MOST_MATCHING = 2000;

/** The same for all customers that a filter finds; `expected` is how many the page said they are. */
export const tagMatchingSchema = tagCustomersSchema.extend({
  expected: z.coerce.number().int().min(1).max(MOST_MATCHING),
});
export type TagMatching = z.output<typeof tagMatchingSchema>;

const MOST_VERSIONS = 1_000_000_000;

/** What a partner notes of a customer; `version` is of what the page showed. */
export const editCustomerSchema = z.object({
  customerId: z.uuid(),
  version: z.coerce.number().int().min(0).max(MOST_VERSIONS),
  billingName: optional(line(150, 'required')),
  firstName: optional(line(50, 'required')),
  lastName: optional(line(50, 'required')),
  email: optional(emailAddress),
  phone: optional(line(40, 'required')),
});
export type EditCustomer = z.output<typeof editCustomerSchema>;

/** The tags of one customer as its page was left; `seen` are those that it showed. */
export const changeCustomerTagsSchema = z.object({ customerId: z.uuid(), tags, seen: tags });
export type ChangeCustomerTags = z.output<typeof changeCustomerTagsSchema>;

/** Who supports a customer: null for the provider itself; `seen` is what the page showed. */
export const assignSupportContactSchema = z.object({
  customerId: z.uuid(),
  supportContactId: optional(z.uuid()),
  seen: optional(z.uuid()),
});
export type AssignSupportContact = z.output<typeof assignSupportContactSchema>;

export const CUSTOMER_SORTS = ['name', 'domain', 'since'] as const;

/** Columns of the list that can be left out; the name stays. */
export const CUSTOMER_COLUMNS = [
  'domain',
  'relationship',
  'with',
  'privileges',
  'agreement',
  'tags',
  'since',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

export const PAGE_SIZES = [25, 50, 100] as const;
