import { atMost, db, inNameOrder, Prisma } from '@/lib/db';
import { idOrNull } from '@/lib/ids';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';

/** A provider as the public directory shows it. */
export interface ListedProvider {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly descriptionEn: string | null;
  readonly descriptionEs: string | null;
  readonly website: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly services: readonly string[];
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly logo: {
    readonly digest: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

export interface DirectoryFilter extends NamedTurn {
  /** Part of the name. */
  readonly q: string;
  /** One that it serves, or is in. */
  readonly country?: string | undefined;
  readonly service?: string | undefined;
  readonly speaks?: string | undefined;
  readonly size: number;
}

/** Whom the directory shows, as its index has it: providers that may begin something new. */
const LISTED = Prisma.sql`o.provider_since IS NOT NULL AND o.suspension_id IS NULL`;

const COLUMNS = Prisma.sql`o.id, o.name, o.country,
  l.description_en AS "descriptionEn", l.description_es AS "descriptionEs", l.website,
  l.contact_email AS "contactEmail", l.contact_phone AS "contactPhone",
  COALESCE(l.services, '{}') AS services, COALESCE(l.languages, '{}') AS languages,
  COALESCE(l.countries, '{}') AS countries,
  CASE WHEN g.digest IS NOT NULL THEN
    json_build_object('digest', g.digest, 'width', g.width, 'height', g.height) END AS logo`;

const SOURCE = Prisma.sql`organization o
  LEFT JOIN provider_listing l ON l.organization_id = o.id
  LEFT JOIN provider_logo g ON g.organization_id = o.id`;

/** A page of the public directory, by name; one query. */
export async function listProviders(filter: DirectoryFilter): Promise<NamedPage<ListedProvider>> {
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(o.name)`,
    id: Prisma.sql`o.id`,
  });
  const found = await db.$queryRaw<(ListedProvider & { place: string })[]>`
    SELECT ${COLUMNS}, folded(o.name) AS place FROM ${SOURCE}
    WHERE ${matching(filter)} AND ${beyond} ${orderBy} ${atMost(filter.size + 1)}`;
  return namedPageOf(found, filter, filter.size, (row) => ({ name: row.place, id: row.id }));
}

function matching({ q, country, service, speaks }: DirectoryFilter): Prisma.Sql {
  const conditions = [LISTED];
  if (q !== '') {
    const part = `%${likeLiteral(q.normalize('NFKD'))}%`;
    conditions.push(Prisma.sql`folded(o.name) LIKE folded(${part})`);
  }
  if (country !== undefined) {
    conditions.push(Prisma.sql`(o.country = ${country} OR ${country} = ANY (l.countries))`);
  }
  if (service !== undefined) conditions.push(Prisma.sql`${service} = ANY (l.services)`);
  if (speaks !== undefined) conditions.push(Prisma.sql`${speaks} = ANY (l.languages)`);
  return Prisma.join(conditions, ' AND ');
}

/** One provider of the directory; null for whoever is not shown there. */
export async function findProvider(id: string): Promise<ListedProvider | null> {
  const known = idOrNull(id);
  if (known === null) return null;
  const [row] = await db.$queryRaw<ListedProvider[]>`
    SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${LISTED} AND o.id = ${known}::uuid`;
  return row ?? null;
}

/** The bytes of a provider's logo, a PNG; null without one. */
export async function findLogo(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const organizationId = idOrNull(id);
  if (organizationId === null) return null;
  const row = await db.providerLogo.findFirst({
    where: { organizationId, organization: { providerSince: { not: null }, suspensionId: null } },
    select: { bytes: true },
  });
  return row?.bytes ?? null;
}

/** More addresses than these do not fit into one site map (sitemaps.org: 50,000, in two languages). */
const MOST_MAPPED = 20_000;

/** Every provider of the directory and when its page last changed, for search engines. */
export async function listProviderPages(): Promise<{ id: string; changedAt: Date }[]> {
  return db.$queryRaw`
    SELECT o.id, GREATEST(o.provider_since, l.updated_at, g.updated_at) AS "changedAt"
    FROM ${SOURCE} WHERE ${LISTED} ORDER BY folded(o.name), o.id LIMIT ${MOST_MAPPED}`;
}
