import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundMessage } from '@/components/shell/not-found-message';
import { PublicFrame } from '@/components/shell/public-frame';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { setPreferences } from './preferences/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors');
  return { title: t('notFoundTitle') };
}

export default async function NotFoundPage() {
  return (
    <PublicFrame
      brandName={env.brandName}
      vendorName={env.vendorName}
      theme={await chosenTheme()}
      setPreferences={setPreferences}
    >
      <NotFoundMessage />
    </PublicFrame>
  );
}
