import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { VersionState } from '@/lib/domain/catalog';

/** In place of an act that the version's state does not allow (any more). */
export function NothingToDo({ state }: { state: VersionState }) {
  const t = useTranslations('agreementDesk');
  return (
    <EmptyState title={t('nothingToDo')}>
      <p>{t(`stateAbout.${state}`)}</p>
    </EmptyState>
  );
}
