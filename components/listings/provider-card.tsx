import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { ListedProvider } from '@/lib/domain/listings';
import { describedIn } from '@/lib/domain/listings/schema';
import { paths } from '@/lib/paths';
import { ServiceBadges, useLanguageNames } from './provider-facts';
import { ProviderLogo } from './provider-logo';

/** A provider in the directory: who it is, in short, and the way to its page. */
export function ProviderCard({
  provider,
  location,
  language,
}: {
  provider: ListedProvider;
  /** Its country in words. */
  location: string;
  /** The page's language, where its address names one. */
  language: string | undefined;
}) {
  const t = useTranslations('providers');
  const locale = useLocale();
  const namesOf = useLanguageNames();
  const described = describedIn(locale, provider);
  return (
    <Card className="flex h-full flex-col gap-3">
      <div className="flex flex-col items-start gap-3">
        <ProviderLogo provider={provider} />
        <div className="min-w-0 space-y-1 wrap-anywhere">
          <h2 className="text-base font-semibold">
            <TextLink
              href={paths.provider(provider.id, { lang: language })}
              className="inline-block py-0.5"
            >
              {provider.name}
            </TextLink>
          </h2>
          <p className="text-muted">{location}</p>
        </div>
      </div>
      {described === null ? (
        <p className="text-muted">{t('noDescription')}</p>
      ) : (
        <p lang={described.lang} className="line-clamp-3 wrap-anywhere">
          {described.text}
        </p>
      )}
      <ServiceBadges services={provider.services} />
      {provider.languages.length === 0 ? null : (
        <p className="mt-auto text-muted">
          {t('speaksList', { languages: namesOf(provider.languages).join(', ') })}
        </p>
      )}
    </Card>
  );
}
