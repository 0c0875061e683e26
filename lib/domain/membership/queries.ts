import { authorize, type Actor } from '@/lib/access';
import { db, type MpnType, type Prisma, type Tx } from '@/lib/db';
import { profileProblem, type ProfileProblem } from './policy';

const PROFILE_SELECT = {
  id: true,
  name: true,
  country: true,
  mpnId: true,
  type: true,
  status: true,
  associatedElsewhere: true,
  associatedOrganizationId: true,
} as const satisfies Prisma.OrganizationProfileSelect;

/** A line of the list from which an applicant chooses. */
export interface ProfileChoice {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string;
  readonly type: MpnType;
  /** Why it cannot be chosen; null when it can. */
  readonly problem: ProfileProblem | null;
}

/** Most profiles of one account that are shown; real accounts have a handful. */
const MOST_PROFILES = 200;

/** The MPN IDs among these that an organization works under, by that organization. */
async function holdersOf(client: Tx | typeof db, mpnIds: readonly string[]) {
  const rows = await client.organization.findMany({
    where: { mpnId: { in: [...mpnIds] } },
    select: { id: true, mpnId: true },
  });
  return new Map(rows.map(({ id, mpnId }) => [mpnId, id]));
}

/**
 * The organization profiles of a membership account that the actor has signed in to, usable ones
 * first. The caller vouches for that sign-in: it is kept on the actor's own enrollment, or change.
 */
export async function listProfiles(actor: Actor, accountId: string): Promise<ProfileChoice[]> {
  authorize(actor, 'membership:associate');
  const rows = await db.organizationProfile.findMany({
    where: { accountId },
    select: PROFILE_SELECT,
    orderBy: [{ name: 'asc' }, { mpnId: 'asc' }],
    take: MOST_PROFILES,
  });
  const holders = await holdersOf(
    db,
    rows.map(({ mpnId }) => mpnId),
  );
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      country: row.country,
      mpnId: row.mpnId,
      type: row.type,
      problem: problemOf(row, holders, actor.organization),
    }))
    .sort((a, b) => Number(a.problem !== null) - Number(b.problem !== null));
}

/** An MPN ID that an organization works under is taken, whoever the directory says has it. */
function problemOf(
  row: Prisma.OrganizationProfileGetPayload<{ select: typeof PROFILE_SELECT }>,
  holders: ReadonlyMap<string | null, string>,
  organization: { readonly id: string; readonly country: string },
): ProfileProblem | null {
  const holder = holders.get(row.mpnId);
  return profileProblem(
    holder === undefined ? row : { ...row, associatedOrganizationId: holder },
    organization,
  );
}

/**
 * Whether a profile is one of the account's and can be associated with the organization.
 * @returns what stands against it, `'unknown'` when the account has no such profile, else null.
 */
export async function findProfileProblem(
  client: Tx,
  facts: {
    readonly profileId: string;
    readonly accountId: string;
    readonly organization: { readonly id: string; readonly country: string };
  },
): Promise<ProfileProblem | 'unknown' | null> {
  const row = await client.organizationProfile.findFirst({
    where: { id: facts.profileId, accountId: facts.accountId },
    select: PROFILE_SELECT,
  });
  if (row === null) return 'unknown';
  return problemOf(row, await holdersOf(client, [row.mpnId]), facts.organization);
}

/** The directory's profile of an MPN ID, and what stands against associating it; null without one. */
export async function findProfileOf(
  client: Tx,
  facts: {
    readonly mpnId: string;
    readonly organization: { readonly id: string; readonly country: string };
  },
): Promise<{ readonly id: string; readonly problem: ProfileProblem | null } | null> {
  const row = await client.organizationProfile.findUnique({
    where: { mpnId: facts.mpnId },
    select: PROFILE_SELECT,
  });
  if (row === null) return null;
  const problem = problemOf(row, await holdersOf(client, [row.mpnId]), facts.organization);
  return { id: row.id, problem };
}
