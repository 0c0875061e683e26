import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

/** Search engines may look at the directory; everything else is behind a sign-in or a mailed link. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', allow: [paths.providers(), '/_next/static/'], disallow: '/' },
    sitemap: `${env.appUrl}/sitemap.xml`,
  };
}
