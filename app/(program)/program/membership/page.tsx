import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProfileTable } from '@/components/directory/profile-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listDirectory } from '@/lib/domain/membership';
import { ASSOCIATIONS, MPN_STATUSES, MPN_TYPES } from '@/lib/domain/membership/schema';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') };
}

/** The membership directory: search, filter, and the way to every profile. */
export default async function MembershipDirectoryPage({
  searchParams,
}: PageProps<'/program/membership'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const locale = await getLocale();
  const countries = countryOptions(locale);
  const spec: ListSpec = {
    sorts: ['name'],
    filters: {
      country: countries.map(({ value }) => value),
      type: MPN_TYPES,
      status: MPN_STATUSES,
      association: ASSOCIATIONS,
    },
  };
  const state = parseListState(await searchParams, spec);
  const { q, after, before, size, filters } = state;
  const page = await listDirectory(actor, {
    q,
    after,
    before,
    size,
    country: filters['country'],
    type: MPN_TYPES.find((type) => type === filters['type']),
    status: MPN_STATUSES.find((status) => status === filters['status']),
    association: ASSOCIATIONS.find((known) => known === filters['association']),
  });
  const t = await getTranslations('directory');
  const list = { path: paths.membershipDirectory(), spec, state };
  const narrow = [
    {
      name: 'country',
      label: t('country'),
      options: countries,
    },
    {
      name: 'type',
      label: t('type'),
      options: MPN_TYPES.map((value) => ({ value, label: t(`types.${value}`) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: MPN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    {
      name: 'association',
      label: t('association'),
      options: ASSOCIATIONS.map((value) => ({ value, label: t(`associations.${value}`) })),
    },
  ];
  return (
    <ListPage
      head={{
        title: t('title'),
        description: t('description'),
        action: (
          <LinkButton href={paths.addMembershipProfile()} variant="primary">
            {t('add')}
          </LinkButton>
        ),
        commands: (
          <LinkButton href={paths.imports('membership')} variant="subtle">
            {t('import')}
          </LinkButton>
        ),
      }}
      list={list}
      toolbar={{ searchLabel: t('search'), filters: narrow }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <ProfileTable
        rows={page.rows.map((row) => ({ ...row, country: countryName(row.country, locale) }))}
      />
    </ListPage>
  );
}
