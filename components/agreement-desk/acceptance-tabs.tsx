import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/paths';

/** Who accepted the version in force, and who did not. */
export function AcceptanceTabs({ documentId }: { documentId: string }) {
  const t = useTranslations('agreementDesk');
  return (
    <Tabs
      label={t('agreementTabs')}
      items={[
        { label: t('whoAccepted'), href: paths.agreementAcceptances(documentId), exact: true },
        { label: t('whoMissing'), href: paths.agreementMissing(documentId), exact: true },
      ]}
    />
  );
}
