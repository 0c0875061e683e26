import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProgramPartnerTable } from '@/components/partners/partner-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import { listPartners } from '@/lib/domain/partners';
import { PARTNER_KINDS, PARTNER_STATUSES } from '@/lib/domain/partners/schema';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('title') };
}

/** Every provider and reseller of the program: search, filter, and the way to each. */
export default async function ProgramPartnersPage({
  searchParams,
}: PageProps<'/program/partners'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const locale = await getLocale();
  const countries = countryOptions(locale);
  const spec: ListSpec = {
    sorts: ['name'],
    filters: {
      kind: PARTNER_KINDS,
      status: PARTNER_STATUSES,
      country: countries.map(({ value }) => value),
    },
  };
  const state = parseListState(await searchParams, spec);
  const { q, after, before, size, filters } = state;
  const page = await listPartners(actor, {
    q,
    after,
    before,
    size,
    kind: PARTNER_KINDS.find((kind) => kind === filters['kind']),
    status: PARTNER_STATUSES.find((status) => status === filters['status']),
    country: filters['country'],
  });
  const t = await getTranslations('programPartners');
  const list = { path: paths.partners(), spec, state };
  const narrow = [
    {
      name: 'kind',
      label: t('kind'),
      options: PARTNER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: PARTNER_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    { name: 'country', label: t('country'), options: countries },
  ];
  return (
    <ListPage
      head={{
        title: t('title'),
        description: t('description'),
        action: (
          <LinkButton href={paths.registerProvider()} variant="primary">
            {t('register')}
          </LinkButton>
        ),
      }}
      list={list}
      toolbar={{ searchLabel: t('search'), filters: narrow }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <ProgramPartnerTable
        rows={page.rows.map((row) => ({ ...row, location: countryName(row.country, locale) }))}
      />
    </ListPage>
  );
}
