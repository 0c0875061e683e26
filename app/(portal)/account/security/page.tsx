import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SessionList } from '@/components/users/session-list';
import { requireActor } from '@/lib/auth';
import { listOwnSessions } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endOtherSessionsAction, endSessionAction } from './actions';

const NOTICES = ['ended', 'othersEnded'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.security'))('title') };
}

/** The own password, and the browsers one is signed in with. */
export default async function SecurityPage({ searchParams }: PageProps<'/account/security'>) {
  const actor = await requireActor();
  const sessions = await listOwnSessions(actor);
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const said = (await searchParams)['notice'];
  const notice = NOTICES.find((known) => known === said);
  return (
    <>
      <PageHeader
        title={account('security.title')}
        description={actor.signInName}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
      />
      <div className="max-w-5xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(notice)}
          </Notice>
        )}
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
