import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { FactorList } from '@/components/factors/factor-list';
import { SessionList } from '@/components/users/session-list';
import { requireActor } from '@/lib/auth';
import { getOwnFactors } from '@/lib/domain/factors';
import { listOwnSessions } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endOtherSessionsAction } from './actions';

const NOTICES = ['ended', 'othersEnded'] as const;
const FACTOR_NOTICES = [
  'app',
  'appRemoved',
  'passkey',
  'passkeyRenamed',
  'passkeyRemoved',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.security'))('title') };
}

/** What has just been done, which the address names, in words. */
async function noticeOf(said: unknown): Promise<string | null> {
  const notice = NOTICES.find((known) => known === said);
  if (notice !== undefined) return (await getTranslations('profile'))(notice);
  const change = FACTOR_NOTICES.find((known) => known === said);
  return change === undefined ? null : (await getTranslations('factors.notices'))(change);
}

/** The own password and second factors, and the browsers one is signed in with. */
export default async function SecurityPage({ searchParams }: PageProps<'/account/security'>) {
  const actor = await requireActor();
  const [sessions, factors] = await Promise.all([listOwnSessions(actor), getOwnFactors(actor)]);
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const openid = await getTranslations('openid');
  const notice = await noticeOf((await searchParams)['notice']);
  return (
    <>
      <PageHeader
        title={account('security.title')}
        description={actor.signInName}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
      />
      <div className="max-w-5xl space-y-5">
        {notice === null ? null : (
          <Notice tone="success" live>
            {notice}
          </Notice>
        )}
        <Section title={t('passwordTitle')} description={t('passwordBody')}>
          <LinkButton href={paths.changePassword()}>{t('changePassword')}</LinkButton>
        </Section>
        <FactorList factors={factors} />
        <Section title={openid('own.title')} description={openid('own.body')}>
          <LinkButton href={paths.ownIdentities()}>{openid('own.manage')}</LinkButton>
        </Section>
        <Section title={t('sessionsTitle')} description={t('sessionsBody')}>
          <SessionList sessions={sessions} endOthers={endOtherSessionsAction} />
        </Section>
      </div>
    </>
  );
}
