import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { parseListState } from '@/components/ui/list-url';
import { can, type Actor } from '@/lib/access';
import { csvResponse } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportCustomers, type CustomerFilter } from '@/lib/domain/customers';
import { customerFilter, customersList } from '../list';

/** Export customers: the filtered list as a file, streamed in batches. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'customers:export')) return new Response(null, { status: 403 });
  const t = await getTranslations('customers');
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const filter = customerFilter(parseListState(asked, customersList));
  return csvResponse({
    name: 'customers',
    locale: await getLocale(),
    header: [t('id'), t('name'), t('domain'), t('relationship'), t('since'), t('privileges')],
    batches: batchesOf(actor, filter, {
      reseller: t('reseller'),
      granted: t('granted'),
      notGranted: t('notGranted'),
    }),
  });
}

async function* batchesOf(
  actor: Actor,
  filter: CustomerFilter,
  words: { reseller: string; granted: string; notGranted: string },
) {
  for (let after: string | null = null; ;) {
    const { rows, next } = await exportCustomers(actor, filter, after);
    yield rows.map((row) => [
      row.customerId,
      row.customerName,
      row.customerDomain,
      words.reseller,
      row.startedAt,
      row.privilegesSince === null ? words.notGranted : words.granted,
    ]);
    if (next === null) return;
    after = next;
  }
}
