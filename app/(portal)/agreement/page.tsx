import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementText } from '@/components/agreement/agreement-text';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findAcceptedAgreements, getCurrentAgreement } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';
import { acceptPartnerAgreementAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title') };
}

/** The partner agreement in force, and its acceptance by a Global admin. */
export default async function AgreementPage() {
  const actor = await requireActor();
  if (!can(actor, 'agreement:view')) return <Forbidden permission="agreement:view" actor={actor} />;
  const t = await getTranslations('agreement');
  const home = await getTranslations('portalHome');
  const { id, name, isProvider, isReseller } = actor.organization;
  const [agreement, accepted] = await Promise.all([
    getCurrentAgreement('PARTNER', await getLocale()),
    findAcceptedAgreements([id], 'PARTNER'),
  ]);
  const isAccepted = accepted.has(id);
  const isPartner = isProvider || isReseller;
  const mayAccept = can(actor, 'agreement:accept-partner');
  return (
    <>
      <PageHeader
        title={agreement.title}
        breadcrumbs={[{ label: home('title'), href: paths.home() }]}
        description={t('version', { version: agreement.version })}
      />
      <div className="max-w-3xl space-y-4">
        <Notice tone={isAccepted ? 'success' : 'info'}>
          <p>
            {isAccepted
              ? t('accepted', { organization: name })
              : isPartner
                ? t('notAccepted', { organization: name })
                : t('notPartner')}
          </p>
        </Notice>
        <AgreementText body={agreement.body} />
        {isAccepted || !isPartner ? null : mayAccept ? (
          <Form action={acceptPartnerAgreementAction} title={t('accept')}>
            <p>{t('lead', { organization: name })}</p>
            <SubmitButton>{t('accept')}</SubmitButton>
          </Form>
        ) : (
          <p>{t('onlyGlobalAdmin', { organization: name })}</p>
        )}
      </div>
    </>
  );
}
