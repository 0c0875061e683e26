import { useTranslations } from 'next-intl';

/** Grey lines where text will be. Only inside a Suspense boundary of content no form depends on. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('common');
  return (
    <div role="status" className="animate-pulse space-y-2">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="h-4 rounded-md bg-hover last:w-2/3" />
      ))}
    </div>
  );
}
