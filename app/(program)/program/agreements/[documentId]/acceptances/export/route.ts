import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { regionWords } from '@/components/agreement/region-words';
import { parseListState } from '@/components/ui/list-url';
import { can, type Actor } from '@/lib/access';
import { csvResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportAcceptances, getAgreementDocument, type AcceptanceRow } from '@/lib/domain/catalog';
import { acceptancesList } from '../list';

/** Who accepted a version: the filtered list as a file, streamed in batches. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/program/agreements/[documentId]/acceptances/export'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) return new Response(null, { status: 403 });
  const { documentId } = await params;
  const { id, kind, version } = await orNotFound(getAgreementDocument(actor, documentId));
  const [t, words, regions] = await Promise.all([
    getTranslations('agreementDesk'),
    getTranslations('agreement'),
    getTranslations('regions'),
  ]);
  const { q } = parseListState(Object.fromEntries(request.nextUrl.searchParams), acceptancesList);
  return csvResponse({
    name: `${kind.toLowerCase()}-agreement-${version}`,
    locale: await getLocale(),
    header: [
      t('organizationId'),
      words('organization'),
      t('country'),
      t('mpnId'),
      words('acceptedBy'),
      t('signInName'),
      words('acceptedAt'),
      words('region'),
      words('language'),
      words('versionColumn'),
    ],
    batches: batchesOf(actor, id, q, (row) => [
      row.organizationId,
      row.organizationName,
      row.country,
      row.mpnId,
      row.acceptedByName,
      row.signInName,
      row.acceptedAt,
      regions(regionWords(row.region)),
      row.locale,
      String(version),
    ]),
  });
}

async function* batchesOf(
  actor: Actor,
  id: string,
  q: string,
  cells: (row: AcceptanceRow) => (string | Date | null)[],
) {
  for (let after: string | null = null; ;) {
    const { rows, next } = await exportAcceptances(actor, id, { q, after });
    yield rows.map(cells);
    if (next === null) return;
    after = next;
  }
}
