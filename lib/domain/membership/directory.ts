import { authorize, type Actor } from '@/lib/access';
import { atMost, db, inNameOrder, Prisma, type MpnStatus, type MpnType } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import { LOCATION_SELECT } from './location';

export interface DirectoryFilter extends NamedTurn {
  /** Part of the name, of the MPN ID or of the user name. */
  readonly q: string;
  readonly country?: string | undefined;
  readonly type?: MpnType | undefined;
  readonly status?: MpnStatus | undefined;
  readonly association?: 'associated' | 'elsewhere' | 'free' | undefined;
  readonly size: number;
}

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly mpnId: string;
  readonly country: string;
  readonly type: MpnType;
  readonly status: MpnStatus;
  readonly isProgramMember: boolean;
  readonly associatedElsewhere: boolean;
  readonly userName: string;
  readonly accountId: string;
  /** The organization of the portal that it is associated with. */
  readonly organization: string | null;
}

const ASSOCIATION: Record<NonNullable<DirectoryFilter['association']>, Prisma.Sql> = {
  associated: Prisma.sql`p.associated_organization_id IS NOT NULL`,
  elsewhere: Prisma.sql`p.associated_elsewhere`,
  free: Prisma.sql`p.associated_organization_id IS NULL AND NOT p.associated_elsewhere`,
};

function matching({ q, country, type, status, association }: DirectoryFilter): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (q !== '') {
    const part = `%${likeLiteral(q.normalize('NFKD'))}%`;
    conditions.push(Prisma.sql`(folded(p.name || ' ' || p.mpn_id) LIKE folded(${part})
      OR p.account_id = ANY (ARRAY(SELECT s.id FROM membership_account s
        WHERE s.user_name LIKE ${`%${likeLiteral(q.toLowerCase())}%`} LIMIT 5000)))`);
  }
  if (country !== undefined) conditions.push(Prisma.sql`p.country = ${country}`);
  if (type !== undefined) conditions.push(Prisma.sql`p.type = ${type}::mpn_type`);
  if (status !== undefined) conditions.push(Prisma.sql`p.status = ${status}::mpn_status`);
  if (association !== undefined) conditions.push(ASSOCIATION[association]);
  return Prisma.join(conditions, ' AND ');
}

/**
 * A page of the membership directory by name; one query.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listDirectory(
  actor: Actor,
  filter: DirectoryFilter,
): Promise<NamedPage<DirectoryRow>> {
  authorize(actor, 'program:membership');
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(p.name)`,
    id: Prisma.sql`p.id`,
  });
  const found = await db.$queryRaw<(DirectoryRow & { place: string })[]>`
    SELECT p.id, p.name, p.mpn_id AS "mpnId", p.country, p.type::text AS type,
      p.status::text AS status, p.is_program_member AS "isProgramMember",
      p.associated_elsewhere AS "associatedElsewhere", a.user_name AS "userName",
      a.id AS "accountId", o.name AS organization, folded(p.name) AS place
    FROM organization_profile p
    JOIN membership_account a ON a.id = p.account_id
    LEFT JOIN organization o ON o.id = p.associated_organization_id
    WHERE ${matching(filter)} AND ${beyond}
    ${orderBy} ${atMost(filter.size + 1)}`;
  return namedPageOf(found, filter, filter.size, (row) => ({ name: row.place, id: row.id }));
}

const PROFILE = {
  id: true,
  name: true,
  mpnId: true,
  country: true,
  type: true,
  status: true,
  isProgramMember: true,
  associatedElsewhere: true,
  ...LOCATION_SELECT,
  version: true,
  account: { select: { id: true, userName: true } },
  associatedOrganization: { select: { id: true, name: true, country: true } },
} as const satisfies Prisma.OrganizationProfileSelect;

export type DirectoryProfile = Prisma.OrganizationProfileGetPayload<{ select: typeof PROFILE }>;

/** A profile of the directory. @throws Refusal `forbidden`, `wrongStanding`; `notFound` */
export async function getDirectoryProfile(actor: Actor, id: string): Promise<DirectoryProfile> {
  authorize(actor, 'program:membership');
  const row = await db.organizationProfile.findUnique({
    where: { id: idOrNotFound(id) },
    select: PROFILE,
  });
  if (row === null) throw new Refusal('notFound');
  return row;
}

export interface MembershipAccountFacts {
  readonly id: string;
  readonly userName: string;
  readonly createdAt: Date;
  readonly hasPassword: boolean;
  readonly profiles: readonly { id: string; name: string; mpnId: string }[];
}

/** A membership account with its profiles. @throws Refusal `forbidden`, `wrongStanding`; `notFound` */
export async function getMembershipAccount(
  actor: Actor,
  id: string,
): Promise<MembershipAccountFacts> {
  authorize(actor, 'program:membership');
  const row = await db.membershipAccount.findUnique({
    where: { id: idOrNotFound(id) },
    select: {
      id: true,
      userName: true,
      createdAt: true,
      passwordHash: true,
      profiles: {
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 200,
        select: { id: true, name: true, mpnId: true },
      },
    },
  });
  if (row === null) throw new Refusal('notFound');
  const { passwordHash, ...facts } = row;
  return { ...facts, hasPassword: passwordHash !== null };
}
