import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { parseListState } from '@/components/ui/list-url';
import { can, type Actor } from '@/lib/access';
import { csvResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { listMissingAcceptances, type MissingFilter, type MissingRow } from '@/lib/domain/catalog';
import { missingFilter, missingList } from '../list';

const BATCH = 1000;

/** Who has not accepted a version: the filtered list as a file, streamed in batches. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/program/agreements/[documentId]/missing/export'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) return new Response(null, { status: 403 });
  const { documentId } = await params;
  const state = parseListState(Object.fromEntries(request.nextUrl.searchParams), missingList);
  const filter = { ...missingFilter(state), size: BATCH };
  const { document } = await orNotFound(
    listMissingAcceptances(actor, documentId, { ...filter, size: 1 }),
  );
  const [t, words] = await Promise.all([
    getTranslations('agreementDesk'),
    getTranslations('agreement'),
  ]);
  return csvResponse({
    name: `${document.kind.toLowerCase()}-agreement-${document.version}-not-accepted`,
    locale: await getLocale(),
    header: [
      t('organizationId'),
      words('organization'),
      t('country'),
      t('mpnId'),
      t('standing'),
      words('versionColumn'),
      t('demandedFrom'),
      t('reminded'),
    ],
    batches: batchesOf(actor, documentId, filter, (row) => [
      row.id,
      row.name,
      row.country,
      row.mpnId,
      t(`standings.${row.standing.state}`),
      row.standing.accepted === null ? null : String(row.standing.accepted),
      row.standing.demandedFrom,
      row.remindedAt,
    ]),
  });
}

async function* batchesOf(
  actor: Actor,
  documentId: string,
  filter: MissingFilter,
  cells: (row: MissingRow) => (string | Date | null)[],
) {
  for (let after: string | null = null; ;) {
    const { page } = await listMissingAcceptances(actor, documentId, { ...filter, after });
    if (page === null) return;
    yield page.rows.map(cells);
    if (page.next === null) return;
    after = page.next;
  }
}
