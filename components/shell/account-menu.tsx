import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { TextLink } from '@/components/ui/text-link';
import type { Theme } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';
import type { FrameWords } from './frame-words';
import { LanguageSwitch, ThemeSwitch, type PreferencesAction } from './preference-forms';

/** Who is signed in. */
export type Viewer = { displayName: string; signInName: string; organizationName: string };

/** Who is signed in, their preferences, and the way out. */
export function AccountMenu({
  viewer,
  words,
  theme,
  setPreferences,
  signOut,
}: {
  viewer: Viewer;
  words: FrameWords;
  theme: Theme;
  setPreferences: PreferencesAction;
  signOut: () => Promise<void>;
}) {
  return (
    <Menu
      label={`${words.accountMenu}: ${viewer.displayName}`}
      className="relative"
      triggerClassName="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover"
      panelClassName="absolute end-0 top-full z-40 mt-1 w-72 max-w-[calc(100vw-2rem)] space-y-4 rounded-lg border border-line bg-raised p-4 shadow-menu"
      trigger={
        <>
          <span
            aria-hidden="true"
            className="flex size-7 items-center justify-center rounded-full border border-line-strong bg-subtle text-xs font-semibold"
          >
            {initials(viewer.displayName)}
          </span>
          <span className="hidden max-w-40 truncate lg:inline">{viewer.displayName}</span>
          <Icon name="chevron-down" className="hidden sm:block" />
        </>
      }
    >
      <div className="wrap-anywhere">
        <p className="text-xs text-muted">{words.signedInAs}</p>
        <p className="font-semibold">{viewer.displayName}</p>
        <p className="text-muted">{viewer.signInName}</p>
        <p className="text-muted">{viewer.organizationName}</p>
      </div>
      <ul>
        <li>
          <TextLink href={paths.myProfile()} className="inline-block py-0.5">
            {words.myProfile}
          </TextLink>
        </li>
        <li>
          <TextLink href={paths.security()} className="inline-block py-0.5">
            {words.security}
          </TextLink>
        </li>
      </ul>
      <Preference label={words.language}>
        <LanguageSwitch action={setPreferences} words={words} />
      </Preference>
      <Preference label={words.theme}>
        <ThemeSwitch action={setPreferences} words={words} theme={theme} />
      </Preference>
      <form action={signOut} className="border-t border-line pt-3">
        <Button type="submit" className="w-full">
          {words.signOut}
        </Button>
      </form>
    </Menu>
  );
}

function Preference({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="space-y-1">
      <p aria-hidden="true" className="text-xs text-muted">
        {label}
      </p>
      {children}
    </div>
  );
}

/** The first letters of the first and the last name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => /^./u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('');
}
