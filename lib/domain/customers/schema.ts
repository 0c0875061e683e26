import { z } from 'zod';
import { checkbox } from '@/lib/form-fields';

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
  privileges: ['granted', 'none'],
  agreement: ['accepted', 'renewal', 'missing'],
} as const;

export const CUSTOMER_SORTS = ['name', 'domain', 'since'] as const;

/** Columns of the list that can be left out; the name stays. */
export const CUSTOMER_COLUMNS = [
  'domain',
  'relationship',
  'with',
  'privileges',
  'agreement',
  'since',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

export const PAGE_SIZES = [25, 50, 100] as const;
