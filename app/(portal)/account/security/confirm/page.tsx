import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { issuerRefusalIn } from '@/app/(public)/sign-in/issuer-refusal';
import { DepartureForm } from '@/components/openid/departure-form';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth';
import { findConnectionHost } from '@/lib/domain/openid';
import { paths } from '@/lib/paths';
import { beginProofAction } from '../organization/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid.confirm'))('title') };
}

/** Asks the issuer anew who somebody is; a form in another tab waits for it. */
export default async function ConfirmIdentityPage({
  searchParams,
}: PageProps<'/account/security/confirm'>) {
  const actor = await requireActor();
  const asked = await searchParams;
  const host = await findConnectionHost(actor);
  const t = await getTranslations('openid');
  const account = await getTranslations('account');
  const refusals = await getTranslations('refusals');
  const refused = issuerRefusalIn(asked['refused']);
  const isDone = asked['notice'] === 'done';
  return (
    <>
      <PageHeader
        title={t('confirm.title')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('security.title'), href: paths.security() },
        ]}
      />
      <div className="max-w-2xl space-y-5">
        {isDone ? (
          <Notice tone="success" live>
            {t('confirm.done')}
          </Notice>
        ) : null}
        {refused === null ? null : (
          <Notice tone="danger" live>
            {refusals(refused, { wait: 'later' })}
          </Notice>
        )}
        {host === null ? <p>{t('own.noIssuer')}</p> : null}
        {host === null || isDone ? null : (
          <DepartureForm
            action={beginProofAction}
            title={t('confirm.title')}
            button={t('continueTo', { host })}
            host={host}
          >
            <p>{t('confirm.lead', { host })}</p>
          </DepartureForm>
        )}
      </div>
    </>
  );
}
