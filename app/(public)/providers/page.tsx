import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProviderCard } from '@/components/listings/provider-card';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { listProviders } from '@/lib/domain/listings';
import { SERVICES, SPOKEN } from '@/lib/domain/listings/schema';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { languageIn, publicMetadata } from './metadata';

export async function generateMetadata({
  searchParams,
}: PageProps<'/providers'>): Promise<Metadata> {
  const t = await getTranslations('providers');
  return publicMetadata({
    title: t('title'),
    description: t('lead', { brand: env.brandName }),
    path: (lang) => paths.providers({ lang }),
    language: languageIn((await searchParams)['lang']),
  });
}

/** The public directory of indirect providers. Without scripts it is the same page. */
export default async function ProvidersPage({ searchParams }: PageProps<'/providers'>) {
  const params = await searchParams;
  const locale = await getLocale();
  const countries = countryOptions(locale);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const { compare } = new Intl.Collator(locale);
  const spec: ListSpec = {
    sorts: ['name'],
    filters: {
      country: countries.map(({ value }) => value),
      service: SERVICES,
      speaks: SPOKEN,
    },
    sizes: [24, 48, 96],
  };
  const state = parseListState(params, spec);
  const { q, after, before, size, filters } = state;
  const { country, service, speaks } = filters;
  const page = await listProviders({ q, after, before, size, country, service, speaks });
  const t = await getTranslations('providers');
  const list = { path: paths.providers(), spec, state };
  return (
    <div className="mx-auto w-full max-w-5xl space-y-6 py-2 sm:py-6">
      <div className="max-w-prose space-y-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead', { brand: env.brandName })}</p>
      </div>
      <ListToolbar
        {...list}
        searchLabel={t('search')}
        filters={[
          { name: 'country', label: t('country'), options: countries },
          {
            name: 'service',
            label: t('service'),
            options: SERVICES.map((value) => ({ value, label: t(`serviceNames.${value}`) })),
          },
          {
            name: 'speaks',
            label: t('speaks'),
            options: SPOKEN.map((value) => ({ value, label: names.of(value) ?? value })).sort(
              (one, other) => compare(one.label, other.label),
            ),
          },
        ]}
      />
      {page.rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={
            <EmptyState title={t('emptyTitle')}>
              <p>{t('emptyBody')}</p>
            </EmptyState>
          }
        />
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {page.rows.map((provider) => (
              <li key={provider.id}>
                <ProviderCard
                  provider={provider}
                  location={countryName(provider.country, locale)}
                  language={languageIn(params['lang'])}
                />
              </li>
            ))}
          </ul>
          <ListPager {...list} page={{ ...page, shown: page.rows.length }} />
        </>
      )}
      <Notice title={t('compareTitle')}>
        <p>{t('compareBody')}</p>
      </Notice>
    </div>
  );
}
