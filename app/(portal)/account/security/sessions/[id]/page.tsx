import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/form/confirm-form';
import { PageHeader } from '@/components/shell/page-header';
import { requireActor } from '@/lib/auth';
import { browserName } from '@/lib/browser-name';
import { listOwnSessions } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endSessionAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('end') };
}

/** Asks before one of the own sessions ends in another browser. */
export default async function EndSessionPage({
  params,
}: PageProps<'/account/security/sessions/[id]'>) {
  const actor = await requireActor();
  const { id } = await params;
  const session = (await listOwnSessions(actor)).find((own) => own.id === id);
  if (session === undefined || session.isCurrent) notFound();
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const format = await getFormatter();
  const date = format.dateTime(session.lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' });
  const browser = browserName(session.userAgent) ?? t('unknownBrowser');
  return (
    <>
      <PageHeader
        title={t('end')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('security.title'), href: paths.security() },
        ]}
      />
      <ConfirmForm
        title={t('end')}
        lead={t('endAsked', { browser, date })}
        consequences={[t('endAtOnce'), t('endChangePassword')]}
        action={endSessionAction}
        hidden={{ sessionId: session.id }}
        back={paths.security()}
      />
    </>
  );
}
