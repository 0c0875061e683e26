import { getLocale, getTranslations } from 'next-intl/server';
import {
  parseListState,
  type ListSpec,
  type ListState,
  type SearchParams,
} from '@/components/ui/list-url';
import { delimiterFor } from '@/lib/action';
import { countryOptions } from '@/lib/domain/organizations';
import type { PartnerFileWords, PartnerFilter } from '@/lib/domain/partnerships';
import { PARTNER_ACCESS, PARTNER_SORTS } from '@/lib/domain/partnerships/schema';

/** What the lists of partners can be asked for in their URLs. */
export const partnersList = {
  sorts: PARTNER_SORTS,
  filters: { access: PARTNER_ACCESS, country: countryOptions('en').map(({ value }) => value) },
} as const satisfies ListSpec;

export const sharedCustomersList = { sorts: ['name'] } as const satisfies ListSpec;

/** The query behind a state of a list of partners. */
export function partnerFilter({ q, sort, direction, filters }: ListState): PartnerFilter {
  return {
    q,
    sort: PARTNER_SORTS.find((one) => one === sort) ?? 'name',
    descending: direction === 'descending',
    country: filters['country'],
    access: PARTNER_ACCESS.find((one) => one === filters['access']),
  };
}

/** What an export is asked for, and how its file is headed and worded. */
export async function partnersFile(asked: SearchParams): Promise<{
  readonly filter: PartnerFilter;
  readonly header: readonly string[];
  readonly locale: 'en' | 'es';
  readonly words: PartnerFileWords;
}> {
  const locale = await getLocale();
  const t = await getTranslations('partnerships');
  return {
    filter: partnerFilter(parseListState(asked, partnersList)),
    header: [t('id'), t('name'), t('location'), t('mpnId'), t('since'), t('access')],
    locale,
    words: {
      delimiter: delimiterFor(locale),
      granted: t('accessState.granted'),
      withdrawn: t('accessState.withdrawn'),
      countries: Object.fromEntries(
        countryOptions(locale).map(({ value, label }) => [value, label]),
      ),
    },
  };
}
