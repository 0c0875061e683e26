import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/paths';

/** The two queues of the review desk. */
export function DeskTabs() {
  const t = useTranslations('amendment.desk');
  return (
    <Tabs
      label={t('tabs')}
      items={[
        { label: t('enrollments'), href: paths.reviewDesk(), exact: true },
        { label: t('title'), href: paths.profileChanges(), exact: true },
      ]}
    />
  );
}
