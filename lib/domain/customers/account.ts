import { Prisma, type Tx } from '@/lib/db';
import type { Actor } from '@/lib/access';
import { Refusal } from '@/lib/refusal';
import { served } from './narrowing';

/** What a partner notes of one of its customers; nobody but its own people sees it. */
export interface CustomerAccount {
  /** The name on the partner's bills; null where it is the customer's own. */
  readonly billingName: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
}

/** The fields of an account that are edited together, in the order of the form. */
export const ACCOUNT_FIELDS = [
  'billingName',
  'firstName',
  'lastName',
  'email',
  'phone',
] as const satisfies readonly (keyof CustomerAccount)[];

/** An account as it stands: version 0 while nothing was noted. */
export interface StandingAccount extends CustomerAccount {
  readonly version: number;
  readonly supportContactId: string | null;
  readonly updatedAt: string | null;
  readonly updatedByName: string | null;
}

export const NO_ACCOUNT: StandingAccount = {
  billingName: null,
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  version: 0,
  supportContactId: null,
  updatedAt: null,
  updatedByName: null,
};

/** The account of the row `r` as JSON, null while there is none. */
export const ACCOUNT = Prisma.sql`(SELECT json_build_object('billingName', n.billing_name,
    'firstName', n.contact_first_name, 'lastName', n.contact_last_name, 'email', n.contact_email,
    'phone', n.contact_phone, 'version', n.version, 'supportContactId', n.support_contact_id,
    'updatedAt', n.updated_at, 'updatedByName', n.updated_by_name)
  FROM customer_account n WHERE n.relationship_id = r.id)`;

export interface LockedCustomer {
  readonly id: string;
  readonly customerId: string;
  readonly customerName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly account: StandingAccount;
}

/**
 * One of the actor's live customers, as it stays until the transaction ends: who edits it too waits.
 * Part of a command that has authorized its actor.
 * @throws Refusal `notFound` for anybody else's
 */
export async function lockCustomer(
  tx: Tx,
  actor: Actor,
  customerId: string,
): Promise<LockedCustomer> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM customer_relationship r
    WHERE ${served(actor)} AND r.customer_id = ${customerId}::uuid FOR NO KEY UPDATE`;
  if (locked === undefined) throw new Refusal('notFound');
  // A statement of its own: the one that waited would see the account as it was before.
  const [row] = await tx.$queryRaw<
    (Omit<LockedCustomer, 'account'> & { readonly account: StandingAccount | null })[]
  >`
    SELECT r.id, r.customer_id AS "customerId", r.customer_name AS "customerName", c.country,
      ${ACCOUNT} AS account
    FROM customer_relationship r JOIN organization c ON c.id = r.customer_id
    WHERE r.id = ${locked.id}::uuid`;
  if (row === undefined) throw new Refusal('notFound');
  return { ...row, account: row.account ?? NO_ACCOUNT };
}
