import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** Says that a page is not there for this person, without telling which of the two it is. */
export function NotFoundMessage({ home = paths.publicHome() }: { home?: string }) {
  const t = useTranslations('errors');
  return (
    <div className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 className="text-xl font-semibold">{t('notFoundTitle')}</h1>
      <p>{t('notFoundBody')}</p>
      <LinkButton href={home} variant="primary">
        {t('goHome')}
      </LinkButton>
    </div>
  );
}
