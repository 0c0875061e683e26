import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { listProviderPages } from '@/lib/domain/listings';
import { env } from '@/lib/env';
import { locales } from '@/lib/messages/locale';
import { paths } from '@/lib/paths';

/** What search engines may keep: the directory and each provider's page, in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const pages = await listProviderPages();
  return [
    entry((lang) => paths.providers({ lang })),
    ...pages.map(({ id, changedAt }) => entry((lang) => paths.provider(id, { lang }), changedAt)),
  ];
}

function entry(path: (lang?: string) => string, changedAt?: Date): MetadataRoute.Sitemap[number] {
  return {
    url: `${env.appUrl}${path()}`,
    ...(changedAt === undefined ? {} : { lastModified: changedAt }),
    alternates: {
      languages: Object.fromEntries(locales.map((lang) => [lang, `${env.appUrl}${path(lang)}`])),
    },
  };
}
