import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('providers'))('goneTitle') };
}

/** For an old link to a provider that the directory does not show, or not any more. */
export default async function ProviderNotFoundPage() {
  const t = await getTranslations('providers');
  return (
    <div className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 className="text-xl font-semibold">{t('goneTitle')}</h1>
      <p>{t('goneBody')}</p>
      <LinkButton href={paths.providers()} variant="primary">
        {t('title')}
      </LinkButton>
    </div>
  );
}
