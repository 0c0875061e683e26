import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Theme } from '@/lib/messages/preferences';
import { paths } from '@/lib/paths';
import { Brand } from './brand';
import { Footer } from './footer';
import { useFrameWords } from './frame-words';
import type { PreferencesAction } from './preference-forms';
import { SkipLink } from './skip-link';

export type FrameProps = {
  brandName: string;
  vendorName: string;
  theme: Theme;
  setPreferences: PreferencesAction;
  children: ReactNode;
};

/** The frame of pages that need no sign-in; `actions` stand at the right of the top bar. */
export function PublicFrame({ actions, children, ...frame }: FrameProps & { actions?: ReactNode }) {
  const words = useFrameWords(frame.vendorName);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={words.skip} />
      <header className="flex min-h-12 items-center gap-2 border-b border-line bg-surface px-4 sm:px-6">
        <a data-soft="" href={paths.publicHome()} className="me-auto min-w-0 py-1">
          <Brand name={frame.brandName} vendor={words.by} />
        </a>
        {actions}
        <LinkButton
          href={paths.help()}
          variant="subtle"
          aria-label={words.help}
          className="-me-2 px-2"
        >
          <Icon name="help" className="size-5" />
        </LinkButton>
      </header>
      <main id="main" tabIndex={-1} className="flex w-full flex-1 flex-col px-4 py-6 sm:px-6">
        {children}
      </main>
      <Footer {...frame} words={words} />
    </div>
  );
}
