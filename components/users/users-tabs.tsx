import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/paths';

/** The users of the organization, and the guests who have yet to accept. */
export function UsersTabs() {
  const t = useTranslations('users');
  return (
    <div className="mb-5">
      <Tabs
        label={t('title')}
        items={[
          { label: t('tabs.users'), href: paths.userManagement(), exact: true },
          { label: t('tabs.guests'), href: paths.guestInvitations() },
        ]}
      />
    </div>
  );
}
