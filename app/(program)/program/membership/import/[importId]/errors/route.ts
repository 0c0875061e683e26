import { getLocale, getTranslations } from 'next-intl/server';
import { can, type Actor } from '@/lib/access';
import { csvResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { DIRECTORY_COLUMNS } from '@/lib/domain/membership';
import { getImport, listImportErrors, type WrongRow } from '@/lib/domain/imports';

/** The wrong lines of a checked file with what is wrong: it can be corrected and sent again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/program/membership/import/[importId]/errors'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) return new Response(null, { status: 403 });
  const t = await getTranslations('imports');
  const { id } = await orNotFound(getImport(actor, 'MEMBERSHIP', (await params).importId));
  return csvResponse({
    name: 'membership-directory-errors',
    locale: await getLocale(),
    header: [...DIRECTORY_COLUMNS.map(({ name }) => name), 'line', 'error'],
    batches: batchesOf(actor, id, ({ issues }) =>
      issues
        .map(({ column, code, params: values }) => t(`issues.${code}`, { ...values, column }))
        .join(' '),
    ),
  });
}

async function* batchesOf(actor: Actor, importId: string, errorsOf: (row: WrongRow) => string) {
  for (let after = 0; ;) {
    const rows = await listImportErrors(actor, importId, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => [
      ...DIRECTORY_COLUMNS.map(({ name }) => row.cells[name] ?? ''),
      String(row.line),
      errorsOf(row),
    ]);
    after = last.line;
  }
}
