import { TextLink } from '@/components/ui/text-link';
import type { Theme } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';
import type { FrameWords } from './frame-words';
import { LanguageSwitch, ThemeSwitch, type PreferencesAction } from './preference-forms';

/** The same on every page: help, language, appearance. */
export function Footer({
  brandName,
  words,
  theme,
  setPreferences,
  namesZone = false,
}: {
  brandName: string;
  words: FrameWords;
  theme: Theme;
  setPreferences: PreferencesAction;
  /** Whether it says which time zone the page's times are in. */
  namesZone?: boolean;
}) {
  return (
    <footer className="mt-auto border-t border-line px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 text-xs text-muted">
        <span className="me-auto">
          {brandName} {words.by}
        </span>
        {namesZone ? <span>{words.zone}</span> : null}
        <LanguageSwitch action={setPreferences} words={words} />
        <ThemeSwitch action={setPreferences} words={words} theme={theme} />
        <TextLink href={paths.help()} className="inline-block py-1">
          {words.help}
        </TextLink>
      </div>
    </footer>
  );
}
