import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList, type Description } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { ListedProvider } from '@/lib/domain/listings';
import { describedIn } from '@/lib/domain/listings/schema';
import { paths } from '@/lib/paths';
import { ServiceBadges, useLanguageNames } from './provider-facts';
import { ProviderLogo } from './provider-logo';

/** A provider's own page, marked up for search engines in the markup itself (schema.org). */
export function ProviderView({
  provider,
  countryOf,
}: {
  provider: ListedProvider;
  countryOf: (code: string) => string;
}) {
  const t = useTranslations('providers');
  const locale = useLocale();
  const described = describedIn(locale, provider);
  return (
    <article
      itemScope
      itemType="https://schema.org/Organization"
      className="mx-auto w-full max-w-3xl space-y-5 py-2 sm:py-6"
    >
      <p>
        <TextLink href={paths.providers()} className="inline-block py-0.5">
          {t('back')}
        </TextLink>
      </p>
      <div className="flex flex-col items-start gap-4 sm:flex-row sm:items-center">
        <ProviderLogo provider={provider} isLarge />
        <div className="min-w-0 space-y-1 wrap-anywhere">
          <h1 itemProp="name" className="text-xl font-semibold sm:text-2xl">
            {provider.name}
          </h1>
          <p className="text-muted">{t('role', { country: countryOf(provider.country) })}</p>
        </div>
      </div>
      <ServiceBadges services={provider.services} />
      {described === null ? (
        <p className="text-muted">{t('noDescription')}</p>
      ) : (
        <div
          lang={described.lang}
          itemProp="description"
          className="max-w-prose whitespace-pre-line wrap-anywhere"
        >
          {described.text}
        </div>
      )}
      <Card>
        <DescriptionList items={useFacts(provider, countryOf)} />
      </Card>
      <Notice title={t('howTitle')}>
        <p>{t('howBody', { name: provider.name })}</p>
        <p>
          <LinkButton href={paths.enroll()}>{t('enroll')}</LinkButton>
        </p>
      </Notice>
    </article>
  );
}

function useFacts(provider: ListedProvider, countryOf: (code: string) => string): Description[] {
  const t = useTranslations('providers');
  const namesOf = useLanguageNames();
  const { website, contactEmail, contactPhone, languages } = provider;
  const countries = provider.countries.map(countryOf).sort(new Intl.Collator(useLocale()).compare);
  return [
    ...(website === null
      ? []
      : [
          {
            term: t('website'),
            value: (
              <a
                href={website}
                rel="nofollow noopener noreferrer"
                itemProp="url"
                className="prose-link wrap-anywhere"
              >
                {website}
              </a>
            ),
          },
        ]),
    ...(contactEmail === null
      ? []
      : [
          {
            term: t('email'),
            value: (
              <a
                href={`mailto:${contactEmail}`}
                itemProp="email"
                className="prose-link wrap-anywhere"
              >
                {contactEmail}
              </a>
            ),
          },
        ]),
    ...(contactPhone === null
      ? []
      : [{ term: t('phone'), value: <span itemProp="telephone">{contactPhone}</span> }]),
    ...(languages.length === 0
      ? []
      : [{ term: t('languages'), value: namesOf(languages).join(', ') }]),
    ...(countries.length === 0 ? [] : [{ term: t('countries'), value: countries.join(', ') }]),
    { term: t('country'), value: countryOf(provider.country) },
  ];
}
