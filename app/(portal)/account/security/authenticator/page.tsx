import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RemoveFactor } from '@/components/factors/remove-factor';
import { PageHeader } from '@/components/shell/page-header';
import { requireActor } from '@/lib/auth';
import { getOwnFactors } from '@/lib/domain/factors';
import { paths } from '@/lib/paths';
import { removeAuthenticatorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.removeApp'))('title') };
}

/** Asks before the authenticator app goes out of use. */
export default async function RemoveAuthenticatorPage() {
  const actor = await requireActor();
  const { authenticatorSince, passkeys } = await getOwnFactors(actor);
  if (authenticatorSince === null) notFound();
  const t = await getTranslations('factors');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={t('removeApp.title')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('security.title'), href: paths.security() },
        ]}
      />
      <RemoveFactor
        action={removeAuthenticatorAction}
        title={t('removeApp.lead')}
        effect={t('removeApp.effectCodes')}
        isLast={passkeys.length === 0}
        button={t('removeApp.button')}
      />
    </>
  );
}
