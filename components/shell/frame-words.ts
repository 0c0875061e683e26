import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/messages/locale';
import { defaultTimeZone, type Theme } from '@/lib/messages/preferences';

/**
 * What a frame says, put in words by the server. The portal's frame is drawn by a component of the
 * browser's, for its weight alone: a page then carries these words once, where a server's frame is
 * sent as markup and as a tree.
 */
export type FrameWords = Readonly<
  Record<
    | 'skip'
    | 'menu'
    | 'mainNavigation'
    | 'accountMenu'
    | 'settings'
    | 'help'
    | 'signOut'
    | 'signedInAs'
    | 'theme'
    | 'language'
    | 'myProfile'
    | 'security'
    | 'by'
    | 'zone',
    string
  >
> & { readonly locale: Locale; readonly themes: Readonly<Record<Theme, string>> };

/** The words of every frame, in the reader's language. */
export function useFrameWords(vendorName: string): FrameWords {
  const t = useTranslations('shell');
  const zone = useTimeZone() ?? defaultTimeZone;
  return {
    skip: t('skip'),
    menu: t('menu'),
    mainNavigation: t('mainNavigation'),
    accountMenu: t('accountMenu'),
    settings: t('settings'),
    help: t('help'),
    signOut: t('signOut'),
    signedInAs: t('signedInAs'),
    theme: t('theme'),
    language: t('language'),
    myProfile: t('myProfile'),
    security: t('security'),
    by: t('by', { vendor: vendorName }),
    zone: t('timesIn', { zone: zone.replaceAll('_', ' ') }),
    locale: useLocale(),
    themes: { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') },
  };
}
