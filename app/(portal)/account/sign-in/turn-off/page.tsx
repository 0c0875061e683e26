import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getIssuerSettings, hostOf } from '@/lib/domain/openid';
import { paths } from '@/lib/paths';
import { turnOffIssuerAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid.settings'))('turnOffTitle') };
}

/** Asks before the organization's issuer is turned off. */
export default async function TurnOffIssuerPage() {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-sign-in')) {
    return <Forbidden permission="organization:manage-sign-in" actor={actor} />;
  }
  const { current } = await getIssuerSettings(actor);
  if (current === null) redirect(paths.issuer());
  const t = await getTranslations('openid.settings');
  const account = await getTranslations('account');
  return (
    <ConfirmPage
      title={t('turnOffTitle')}
      lead={t('turnOffLead', { host: hostOf(current.issuer) })}
      consequences={[
        t('effectPasswords'),
        t('effectSessions'),
        t('effectSecret'),
        t('effectStays'),
      ]}
      hidden={{ seen: current.changedAt.toISOString() }}
      action={turnOffIssuerAction}
      back={paths.issuer()}
      breadcrumbs={[
        { label: account('title'), href: paths.account() },
        { label: account('signIn.title'), href: paths.issuer() },
      ]}
    />
  );
}
