import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { issuerRefusalIn } from '@/app/(public)/sign-in/issuer-refusal';
import { NoIssuer } from '@/components/openid/no-issuer';
import { DepartureForm } from '@/components/openid/departure-form';
import { OwnIdentities } from '@/components/openid/own-identities';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth';
import { findConnectionHost } from '@/lib/domain/openid';
import { listOwnIdentities } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { beginLinkAction, removeOwnIdentityAction } from './actions';

const NOTICES = ['linked', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid.own'))('title') };
}

/** The identities elsewhere that sign one in here. */
export default async function OwnIdentitiesPage({
  searchParams,
}: PageProps<'/account/security/organization'>) {
  const actor = await requireActor();
  const asked = await searchParams;
  const [identities, host] = await Promise.all([
    listOwnIdentities(actor),
    findConnectionHost(actor),
  ]);
  const t = await getTranslations('openid.own');
  const account = await getTranslations('account');
  const refusals = await getTranslations('refusals');
  const refused = issuerRefusalIn(asked['refused']);
  const notice = NOTICES.find((known) => known === asked['notice']);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('body')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('security.title'), href: paths.security() },
        ]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(`notices.${notice}`)}
          </Notice>
        )}
        {refused === null ? null : (
          <Notice tone="danger" live>
            {refusals(refused, { wait: 'later' })}
          </Notice>
        )}
        <OwnIdentities identities={identities} remove={removeOwnIdentityAction} />
        {host === null ? (
          <NoIssuer actor={actor} title={t('connect')} />
        ) : (
          <Section title={t('connect')}>
            <DepartureForm
              action={beginLinkAction}
              title={t('connect')}
              button={t('connect')}
              host={host}
              idPrefix="connect-"
            >
              <p>{t('connectLead', { host })}</p>
            </DepartureForm>
          </Section>
        )}
      </div>
    </>
  );
}
