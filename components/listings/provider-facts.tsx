import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { SERVICES } from '@/lib/domain/listings/schema';

/** The services a provider names, in words; codes that no release knows any more are left out. */
export function ServiceBadges({ services }: { services: readonly string[] }) {
  const t = useTranslations('providers');
  const known = SERVICES.filter((service) => services.includes(service));
  if (known.length === 0) return null;
  return (
    <ul aria-label={t('services')} className="flex flex-wrap gap-1.5">
      {known.map((service) => (
        <li key={service}>
          <Badge>{t(`serviceNames.${service}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** Languages by their names, in order. */
export function useLanguageNames(): (codes: readonly string[]) => string[] {
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const { compare } = new Intl.Collator(locale);
  return (codes) => codes.map((code) => names.of(code) ?? code).sort(compare);
}
