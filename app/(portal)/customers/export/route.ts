import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { parseListState } from '@/components/ui/list-url';
import { can, type Actor } from '@/lib/access';
import { csvResponse } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportCustomers, type CustomerFilter, type CustomerRow } from '@/lib/domain/customers';
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
    header: [t('id'), t('name'), t('domain'), t('since'), t('privileges'), t('agreement')],
    batches: batchesOf(actor, filter, {
      granted: t('granted'),
      notGranted: t('notGranted'),
      accepted: t('agreementState.accepted'),
      renewal: t('agreementState.renewal'),
      missing: t('agreementState.missing'),
    }),
  });
}

async function* batchesOf(
  actor: Actor,
  filter: CustomerFilter,
  words: Readonly<Record<'granted' | 'notGranted' | CustomerRow['agreement'], string>>,
) {
  for (let after: string | null = null; ;) {
    const { rows, next } = await exportCustomers(actor, filter, after);
    yield rows.map((row) => [
      row.customerId,
      row.customerName,
      row.customerDomain,
      row.startedAt,
      row.privilegesSince === null ? words.notGranted : words.granted,
      words[row.agreement],
    ]);
    if (next === null) return;
    after = next;
  }
}
