import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ProfileForm } from '@/components/users/profile-form';
import { SessionList } from '@/components/users/session-list';
import { requireActor } from '@/lib/auth';
import { getOwnProfile, listOwnSessions } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endOtherSessionsAction, endSessionAction, updateProfileAction } from './actions';

const NOTICES = ['saved', 'ended', 'othersEnded'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') };
}

export default async function MyProfilePage({ searchParams }: PageProps<'/account/my-profile'>) {
  const actor = await requireActor();
  const [profile, sessions] = await Promise.all([getOwnProfile(actor), listOwnSessions(actor)]);
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const said = (await searchParams)['notice'];
  const notice = NOTICES.find((known) => known === said);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={profile.signInName}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(notice)}
          </Notice>
        )}
        <Section title={t('detailsTitle')}>
          <ProfileForm action={updateProfileAction} profile={profile} title={t('title')} />
        </Section>
        <Section title={t('passwordTitle')} description={t('passwordBody')}>
          <LinkButton href={paths.changePassword()}>{t('changePassword')}</LinkButton>
        </Section>
        <Section title={t('sessionsTitle')} description={t('sessionsBody')}>
          <SessionList
            sessions={sessions}
            endSession={endSessionAction}
            endOthers={endOtherSessionsAction}
          />
        </Section>
      </div>
    </>
  );
}
