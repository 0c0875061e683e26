import { db, Prisma, type Tx } from '@/lib/db';
import { PUBLISHED } from './agreements';

/** How a partner sees a customer's agreement in its list. */
export type CustomerAgreementState = 'accepted' | 'renewal' | 'missing';

/** Which versions of the customer agreement bind a customer now, and which no longer do. */
export interface BindingVersions {
  readonly binding: readonly string[];
  readonly outdated: readonly string[];
}

/** The versions of the customer agreement by whether they bind now: once for any list. */
export async function findBindingVersions(
  reader: Pick<Tx, 'agreementDocument'> = db,
  now: Date = new Date(),
): Promise<BindingVersions> {
  const documents = await reader.agreementDocument.findMany({
    where: { kind: 'CUSTOMER', ...PUBLISHED, effectiveFrom: { lte: now } },
    select: { id: true, version: true, demandedFrom: true },
  });
  const demanded = documents
    .filter(({ demandedFrom }) => demandedFrom !== null && demandedFrom <= now)
    .map(({ version }) => version);
  const least = Math.max(0, ...demanded);
  return {
    binding: documents.filter(({ version }) => version >= least).map(({ id }) => id),
    outdated: documents.filter(({ version }) => version < least).map(({ id }) => id),
  };
}

/**
 * Whether a customer's agreement stands like this, as a condition of any query: one probe of the
 * index that leads with the organization, for each row that is looked at.
 * @param customerId the column with the customer's id
 */
export function customerAgreementIs(
  state: CustomerAgreementState,
  { binding, outdated }: BindingVersions,
  customerId: Prisma.Sql,
): Prisma.Sql {
  const accepted = (ids: readonly string[]) => Prisma.sql`EXISTS (
    SELECT FROM agreement_acceptance a
    WHERE a.organization_id = ${customerId} AND a.document_id = ANY (${[...ids]}::uuid[]))`;
  switch (state) {
    case 'accepted':
      return accepted(binding);
    case 'renewal':
      return Prisma.sql`(${accepted(outdated)} AND NOT ${accepted(binding)})`;
    case 'missing':
      return Prisma.sql`NOT ${accepted([...binding, ...outdated])}`;
  }
}

/** The same as a column: a `CustomerAgreementState`. */
export function customerAgreementState(
  versions: BindingVersions,
  customerId: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${customerAgreementIs('accepted', versions, customerId)} THEN 'accepted'
    WHEN ${customerAgreementIs('renewal', versions, customerId)} THEN 'renewal' ELSE 'missing' END`;
}
