import { useTimeZone, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/lib/paths';
import { defaultTimeZone, type Theme } from '@/lib/messages/preferences';
import { LanguageSwitch, ThemeSwitch, type PreferencesAction } from './preference-forms';

/** The same on every page: help, language, appearance. */
export function Footer({
  brandName,
  vendorName,
  theme,
  setPreferences,
  namesZone = false,
}: {
  brandName: string;
  vendorName: string;
  theme: Theme;
  setPreferences: PreferencesAction;
  /** Whether it says which time zone the page's times are in. */
  namesZone?: boolean;
}) {
  const t = useTranslations('shell');
  const zone = useTimeZone() ?? defaultTimeZone;
  return (
    <footer className="mt-auto border-t border-line px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 text-xs text-muted">
        <span className="me-auto">
          {brandName} {t('by', { vendor: vendorName })}
        </span>
        {namesZone ? <span>{t('timesIn', { zone: zone.replaceAll('_', ' ') })}</span> : null}
        <LanguageSwitch action={setPreferences} />
        <ThemeSwitch action={setPreferences} theme={theme} />
        <TextLink href={paths.help()} className="inline-block py-1">
          {t('help')}
        </TextLink>
      </div>
    </footer>
  );
}
