import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { locales } from '@/lib/messages/locale';
import { themes, type Theme } from '@/lib/messages/preferences';

/** The action the language and theme switches post to. */
export type PreferencesAction = (formData: FormData) => Promise<void>;

const localeNames = { en: 'English', es: 'Español' } as const;

/** Language as a row of buttons; each is written in its own language. */
export function LanguageSwitch({ action }: { action: PreferencesAction }) {
  const t = useTranslations('shell');
  const current = useLocale();
  return (
    <Switch action={action} label={t('language')}>
      {locales.map((locale) => (
        <Choice key={locale} name="locale" value={locale} chosen={locale === current} lang={locale}>
          {localeNames[locale]}
        </Choice>
      ))}
    </Switch>
  );
}

/** Light, dark, or as the operating system has it. */
export function ThemeSwitch({ action, theme }: { action: PreferencesAction; theme: Theme }) {
  const t = useTranslations('shell');
  const names = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') };
  return (
    <Switch action={action} label={t('theme')}>
      {themes.map((value) => (
        <Choice key={value} name="theme" value={value} chosen={value === theme}>
          {names[value]}
        </Choice>
      ))}
    </Switch>
  );
}

function Switch({
  action,
  label,
  children,
}: {
  action: PreferencesAction;
  label: string;
  children: React.ReactNode;
}) {
  return (
    <form action={action}>
      <fieldset aria-label={label} className="flex">
        {children}
      </fieldset>
    </form>
  );
}

function Choice({
  chosen,
  children,
  ...button
}: {
  name: 'locale' | 'theme';
  value: string;
  chosen: boolean;
  lang?: string;
  children: React.ReactNode;
}) {
  return (
    <button
      type="submit"
      aria-pressed={chosen}
      className={cx(
        'min-h-7 border border-line-strong px-2.5 text-xs not-first:-ms-px first:rounded-s-md last:rounded-e-md',
        chosen
          ? 'bg-hover font-semibold underline underline-offset-4'
          : 'bg-surface hover:bg-hover',
      )}
      {...button}
    >
      {children}
    </button>
  );
}
