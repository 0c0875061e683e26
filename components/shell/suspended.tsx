import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** In place of a page on which something new begins, for the people of a suspended organization. */
export function Suspended({ organization }: { organization: string }) {
  const t = useTranslations('suspended');
  return (
    <div className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 className="text-xl font-semibold">{t('pageTitle')}</h1>
      <p>{t('pageBody', { organization })}</p>
      <p>{t('next')}</p>
      <LinkButton href={paths.home()}>{t('home')}</LinkButton>
    </div>
  );
}
