import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ProviderView } from '@/components/listings/provider-view';
import { findProvider } from '@/lib/domain/listings';
import { describedIn } from '@/lib/domain/listings/schema';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { languageIn, publicMetadata } from '../metadata';

const findOnce = cache(findProvider);

/** Longer ones are cut by search engines. */
const LONGEST_SUMMARY = 155;

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/providers/[providerId]'>): Promise<Metadata> {
  const provider = await findOnce((await params).providerId);
  const t = await getTranslations('providers');
  if (provider === null) return { title: t('goneTitle') };
  const { id, name, logo } = provider;
  const locale = await getLocale();
  const country = countryName(provider.country, locale);
  const text = describedIn(locale, provider)?.text ?? t('summary', { name, country });
  return publicMetadata({
    title: t('pageTitle', { name, country }),
    description: text.replace(/\s+/g, ' ').slice(0, LONGEST_SUMMARY),
    path: (lang) => paths.provider(id, { lang }),
    language: languageIn((await searchParams)['lang']),
    image: logo === null ? undefined : paths.providerLogo(id, logo.digest),
  });
}

/** One provider: what it offers, and how to reach it. */
export default async function ProviderPage({ params }: PageProps<'/providers/[providerId]'>) {
  const provider = await findOnce((await params).providerId);
  if (provider === null) notFound();
  const locale = await getLocale();
  return <ProviderView provider={provider} countryOf={(code) => countryName(code, locale)} />;
}
