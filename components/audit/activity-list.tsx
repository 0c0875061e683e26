import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { ListToolbar, type ListProps } from '@/components/ui/list-toolbar';
import { isNarrowed } from '@/components/ui/list-url';
import type { ActivityPage } from '@/lib/domain/audit';
import { ActivityTable } from './activity-table';

/** A page of records of the audit, with their search, days and pages. */
export function ActivityList({ page, ...list }: ListProps & { page: ActivityPage }) {
  const t = useTranslations('activity');
  return (
    <div className="space-y-4">
      {page.rows.length === 0 && !isNarrowed(list.state) ? null : (
        <ListToolbar
          {...list}
          searchLabel={t('search')}
          days={[
            { name: 'from', label: t('from') },
            { name: 'to', label: t('to') },
          ]}
        />
      )}
      {page.rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={<EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
        />
      ) : (
        <>
          <ActivityTable rows={page.rows} />
          <ListPager {...list} page={{ ...page, shown: page.rows.length }} />
        </>
      )}
    </div>
  );
}
