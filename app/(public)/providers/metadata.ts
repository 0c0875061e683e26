import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { isLocale, locales } from '@/lib/messages/locale';

/** The language that a page's address names; undefined without one. */
export function languageIn(lang: string | string[] | undefined): string | undefined {
  return isLocale(lang) ? lang : undefined;
}

/**
 * What search engines are told of a page of the directory: that they may keep it, its one address in
 * each language, and what it is about.
 */
export function publicMetadata(page: {
  readonly title: string;
  readonly description: string;
  /** The address in a language, or in the reader's own. */
  readonly path: (language?: string) => string;
  readonly language: string | undefined;
  readonly image?: string | undefined;
}): Metadata {
  const { title, description, path, language, image } = page;
  return {
    metadataBase: new URL(env.appUrl),
    title,
    description,
    robots: { index: true, follow: true },
    alternates: {
      canonical: path(language),
      languages: {
        ...Object.fromEntries(locales.map((locale) => [locale, path(locale)])),
        'x-default': path(),
      },
    },
    openGraph: {
      title,
      description,
      url: path(language),
      siteName: env.brandName,
      type: 'website',
      ...(image === undefined ? {} : { images: [image] }),
    },
  };
}
