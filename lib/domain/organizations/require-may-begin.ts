import type { Actor, ActorOrganization } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { lockStandings } from './lock-standing';

type Asking = Pick<Actor, 'organization'>;

/**
 * The one rule of suspension (reference 4.6): a suspended partner manages what exists, and nothing
 * new begins that would bind it, whoever asks. Every command that begins something calls it inside
 * its transaction, before it writes: the organizations stay as they are until that ends, so of a
 * suspension and a beginning at the same moment the later one sees the earlier.
 * @returns what each of the organizations is now, by its id
 * @throws Refusal `suspended` where it is the actor's own organization, `partnerSuspended` where it
 *   is another, which is named and no more; `reinstateFirst` to the program operator
 */
export async function requireMayBegin(
  tx: Tx,
  actor: Asking,
  organizationIds: readonly string[],
): Promise<(id: string) => ActorOrganization> {
  const organizations = await lockStandings(tx, organizationIds);
  const suspended = organizations.filter(({ isSuspended }) => isSuspended);
  const own = suspended.find(({ id }) => id === actor.organization.id);
  const [first] = own === undefined ? suspended : [own];
  if (first !== undefined) {
    throw new Refusal(refusalFor(actor, first), { params: { partner: first.name } });
  }
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  return (id) => {
    const organization = byId.get(id);
    if (organization === undefined) throw new Error(`Organization ${id} was not asked about`);
    return organization;
  };
}

function refusalFor({ organization }: Asking, suspended: ActorOrganization) {
  if (organization.isOperator) return 'reinstateFirst';
  return suspended.id === organization.id ? 'suspended' : 'partnerSuspended';
}
