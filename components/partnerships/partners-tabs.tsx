import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/paths';

/** The two lists of a provider: its resellers, and the invitations it made to become partners. */
export function PartnersTabs() {
  const t = useTranslations('partnerships');
  return (
    <Tabs
      label={t('resellersTitle')}
      items={[
        { label: t('resellersTitle'), href: paths.indirectResellers(), exact: true },
        { label: t('invitations'), href: paths.invitations(), exact: true },
      ]}
    />
  );
}
