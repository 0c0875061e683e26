import { authorize, GLOBAL_ADMIN, type Actor } from '@/lib/access';
import { db, Prisma, type Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { isCustomer } from '../customers';

/** An organization of the portal that may become an indirect provider. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The initial one. */
  readonly domain: string;
  /** The one it works under or has associated; with it, it becomes a provider. */
  readonly mpnId: string | null;
  readonly isReseller: boolean;
}

interface Found extends Candidate {
  readonly isOperator: boolean;
  readonly isProvider: boolean;
  readonly isSuspended: boolean;
  readonly hasAdmin: boolean;
}

/**
 * Finds the organization of a domain that is to become a provider.
 * @throws Refusal `forbidden`, `wrongStanding`; `organizationUnknown`; those of `requireCandidate`
 */
export async function findCandidate(
  actor: Actor,
  { domain }: { readonly domain: string },
): Promise<Candidate> {
  authorize(actor, 'program:providers');
  const owner = await db.domain.findFirst({
    where: { name: domain, verifiedAt: { not: null } },
    select: { organizationId: true },
  });
  if (owner === null) throw new Refusal('organizationUnknown', { field: 'domain' });
  return requireCandidate(db, owner.organizationId, 'domain');
}

/**
 * The same by its id, for the page that asks.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; those of `requireCandidate`
 */
export async function getCandidate(actor: Actor, organizationId: string): Promise<Candidate> {
  authorize(actor, 'program:providers');
  return requireCandidate(db, idOrNotFound(organizationId));
}

/**
 * An organization as it is now, if it can become a provider; `lock` keeps it so until the
 * transaction ends. Part of a command that has authorized its actor.
 * @throws Refusal `notFound`; `operatorCannotBeProvider`, `alreadyProvider`, `reinstateFirst`,
 *   `noGlobalAdmin`; `providerIsCustomer`, since a partner's own tenant is nobody's customer (O1)
 */
export async function requireCandidate(
  tx: Tx,
  id: string,
  field?: string,
  lock = false,
): Promise<Candidate> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT o.id, o.name, o.country, o.is_operator AS "isOperator",
      o.provider_since IS NOT NULL AS "isProvider", o.reseller_since IS NOT NULL AS "isReseller",
      o.suspension_id IS NOT NULL AS "isSuspended",
      (SELECT name FROM domain WHERE organization_id = o.id AND is_initial) AS domain,
      coalesce(o.mpn_id, (SELECT mpn_id FROM organization_profile
        WHERE associated_organization_id = o.id)) AS "mpnId",
      EXISTS (SELECT FROM user_role r JOIN "user" u ON u.id = r.user_id
        WHERE r.organization_id = o.id AND r.role = ${GLOBAL_ADMIN}::role
          AND u.status = 'ACTIVE') AS "hasAdmin"
    FROM organization o WHERE o.id = ${id}::uuid
    ${lock ? Prisma.sql`FOR NO KEY UPDATE OF o` : Prisma.empty}`;
  if (found === undefined) throw new Refusal('notFound');
  const { isOperator, isProvider, isSuspended, hasAdmin, ...candidate } = found;
  const code = whyNot(found, await isCustomer(tx, id));
  if (code !== null) {
    throw new Refusal(code, {
      ...(field === undefined ? {} : { field }),
      params: { partner: candidate.name },
    });
  }
  return candidate;
}

/** What stands against it; null when nothing does. Pure. */
function whyNot(
  { isOperator, isProvider, isSuspended, hasAdmin }: Found,
  isServed: boolean,
): RefusalCode | null {
  if (isOperator) return 'operatorCannotBeProvider';
  if (isProvider) return 'alreadyProvider';
  if (isSuspended) return 'reinstateFirst';
  if (isServed) return 'providerIsCustomer';
  return hasAdmin ? null : 'noGlobalAdmin';
}
