import { getLocale, getTranslations } from 'next-intl/server';
import {
  listQuery,
  parseListState,
  type ListSpec,
  type ListState,
  type SearchParams,
} from '@/components/ui/list-url';
import type { Actor } from '@/lib/access';
import { delimiterFor } from '@/lib/action';
import { countriesInRegionOf, findRegionalRules } from '@/lib/domain/catalog';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import type {
  listIndirectResellers,
  PartnerFileWords,
  PartnerFilter,
} from '@/lib/domain/partnerships';
import { PARTNER_ACCESS, PARTNER_SORTS } from '@/lib/domain/partnerships/schema';
import type { Locale } from '@/lib/messages/locale';

/** What the lists of partners can be asked for in their URLs. */
export const partnersList = {
  sorts: PARTNER_SORTS,
  filters: { access: PARTNER_ACCESS, country: countryOptions('en').map(({ value }) => value) },
} as const satisfies ListSpec;

export const sharedCustomersList = { sorts: ['name'] } as const satisfies ListSpec;

/** The query behind a state of a list of partners. */
function partnerFilter({ q, sort, direction, filters }: ListState): PartnerFilter {
  return {
    q,
    sort: PARTNER_SORTS.find((one) => one === sort) ?? 'name',
    descending: direction === 'descending',
    country: filters['country'],
    access: PARTNER_ACCESS.find((one) => one === filters['access']),
  };
}

/** What a page of a list of partners shows, by how it is asked for. */
export async function partnersView(
  actor: Actor,
  asked: SearchParams,
  listPartners: typeof listIndirectResellers,
) {
  const locale = await getLocale();
  const state = parseListState(asked, partnersList);
  const { after, before, size } = state;
  const page = await listPartners(actor, { ...partnerFilter(state), after, before, size });
  const near = countriesInRegionOf(await findRegionalRules(), actor.organization.country);
  return {
    state,
    page: {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        location: countryName(row.partner.country, locale),
      })),
    },
    /** No partner can be in another region. */
    countries: countryOptions(locale).filter(({ value }) => near.includes(value)),
    /** The query of the whole list, for its export. */
    wholeList: listQuery({ ...state, after: null, before: null }, partnersList),
  };
}

/** What an export is asked for, and how its file is headed and worded. */
export async function partnersFile(asked: SearchParams): Promise<{
  readonly filter: PartnerFilter;
  readonly header: readonly string[];
  readonly locale: Locale;
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
