import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { parseListState } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { delimiterFor, fileResponse } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportCustomers } from '@/lib/domain/customers';
import { customerFilter, customersList } from '../list';

/** Export customers: the filtered list as a file, streamed while it is read. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'customers:export')) return new Response(null, { status: 403 });
  const t = await getTranslations('customers');
  const locale = await getLocale();
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const filter = customerFilter(parseListState(asked, customersList));
  return fileResponse(request, {
    name: 'customers',
    locale,
    header: [t('id'), t('name'), t('domain'), t('since'), t('privileges'), t('agreement')],
    lines: exportCustomers(actor, filter, {
      delimiter: delimiterFor(locale),
      granted: t('granted'),
      notGranted: t('notGranted'),
      agreement: {
        accepted: t('agreementState.accepted'),
        renewal: t('agreementState.renewal'),
        missing: t('agreementState.missing'),
      },
    }),
  });
}
