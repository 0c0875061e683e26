import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { accentStyle } from '@/components/shell/accent';
import { PageBehaviour } from '@/components/shell/page-behaviour';
import { wasRefused } from '@/lib/action';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { NONCE_HEADER } from '@/lib/request';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('form');
  const prefix = (await wasRefused()) ? `${t('errorPrefix')} ` : '';
  return {
    title: { template: `${prefix}%s - ${env.brandName}`, default: env.brandName },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const accent = env.brandAccent === undefined ? null : accentStyle(env.brandAccent);
  return (
    <html lang={await getLocale()} data-theme={await chosenTheme()}>
      {accent === null ? null : (
        <head>
          <style nonce={(await headers()).get(NONCE_HEADER) ?? undefined}>{accent}</style>
        </head>
      )}
      <body>
        {children}
        <PageBehaviour />
      </body>
    </html>
  );
}
