import { cx } from '@/components/ui/cx';
import { localeNames, locales } from '@/lib/messages/locale';
import { themes, type Theme } from '@/lib/messages/preferences';
import type { FrameWords } from './frame-words';

/** The action the language and theme switches post to. */
export type PreferencesAction = (formData: FormData) => Promise<void>;

type SwitchProps = { action: PreferencesAction; words: FrameWords };

/** Language as a row of buttons; each is written in its own language. */
export function LanguageSwitch({ action, words }: SwitchProps) {
  return (
    <Switch action={action} label={words.language}>
      {locales.map((locale) => (
        <Choice
          key={locale}
          name="locale"
          value={locale}
          chosen={locale === words.locale}
          lang={locale}
        >
          {localeNames[locale]}
        </Choice>
      ))}
    </Switch>
  );
}

/** Light, dark, or as the operating system has it. */
export function ThemeSwitch({ action, words, theme }: SwitchProps & { theme: Theme }) {
  return (
    <Switch action={action} label={words.theme}>
      {themes.map((value) => (
        <Choice key={value} name="theme" value={value} chosen={value === theme}>
          {words.themes[value]}
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
