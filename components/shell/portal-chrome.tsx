'use client';

import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { NavLink } from '@/components/ui/nav-link';
import type { Theme } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';
import { AccountMenu, type Viewer } from './account-menu';
import { Brand } from './brand';
import { Footer } from './footer';
import type { FrameWords } from './frame-words';
import type { PreferencesAction } from './preference-forms';
import { SkipLink } from './skip-link';

type RailEntry = {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  readonly covers?: readonly string[] | undefined;
};

/** Top bar, rail (a drawer on a phone), page and footer; all it says comes from PortalFrame. */
export function PortalChrome({
  viewer,
  words,
  rail,
  signOut,
  children,
  ...frame
}: {
  brandName: string;
  theme: Theme;
  setPreferences: PreferencesAction;
  viewer: Viewer;
  words: FrameWords;
  rail: readonly RailEntry[];
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={words.skip} />
      <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-surface px-2 sm:px-4">
        <Menu
          label={words.menu}
          className="md:hidden"
          triggerClassName="flex size-8 items-center justify-center rounded-md hover:bg-hover"
          panelClassName="absolute inset-x-0 top-full z-40 max-h-[calc(100dvh-3rem)] overflow-y-auto border-b border-line bg-surface p-2 shadow-menu"
          trigger={<Icon name="menu" className="size-5" />}
        >
          <Rail label={words.mainNavigation} entries={rail} />
        </Menu>
        <a
          data-soft=""
          href={paths.home()}
          className="flex min-w-0 items-center px-1 py-1 sm:max-w-1/2 sm:shrink-0"
        >
          <Brand name={frame.brandName} />
        </a>
        <span className="ms-2 me-auto hidden min-w-0 truncate border-s border-line ps-3 text-muted sm:block">
          {viewer.organizationName}
        </span>
        <span className="me-auto sm:hidden" />
        <LinkButton
          href={paths.account()}
          variant="subtle"
          aria-label={words.settings}
          className="px-1.5"
        >
          <Icon name="settings" className="size-5" />
        </LinkButton>
        <LinkButton href={paths.help()} variant="subtle" aria-label={words.help} className="px-1.5">
          <Icon name="help" className="size-5" />
        </LinkButton>
        <AccountMenu
          viewer={viewer}
          words={words}
          theme={frame.theme}
          setPreferences={frame.setPreferences}
          signOut={signOut}
        />
      </header>
      <div className="flex flex-1">
        <div className="hidden w-56 shrink-0 border-e border-line bg-surface md:block">
          <div className="sticky top-12 max-h-[calc(100dvh-3rem)] overflow-y-auto p-2">
            <Rail label={words.mainNavigation} entries={rail} />
          </div>
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <main id="main" tabIndex={-1} className="w-full max-w-7xl flex-1 px-4 py-6 sm:px-6">
            {children}
          </main>
          <Footer {...frame} words={words} namesZone />
        </div>
      </div>
    </div>
  );
}

function Rail({ label, entries }: { label: string; entries: readonly RailEntry[] }) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-0.5">
        {entries.map(({ name, href, icon, covers }) => (
          <li key={href}>
            <NavLink
              href={href}
              covers={covers}
              className="flex min-h-9 items-center gap-3 rounded-md current-mark border-s-4 px-2 py-1.5 hover:bg-hover aria-[current=page]:bg-subtle aria-[current=page]:font-semibold"
            >
              <Icon name={icon} className="size-5" />
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
