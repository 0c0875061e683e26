import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CheckboxField } from '@/components/form/choice-fields';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { Suspended } from '@/components/shell/suspended';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnership } from '@/lib/domain/partnerships';
import { grantAccessAction } from '../../actions';
import { backToPartners } from '../../back';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('grantAccess') };
}

/** Asks before a provider administers this tenant again. */
export default async function GrantAccessPage({
  params,
}: {
  params: Promise<{ partnershipId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'partnerships:authorize')) {
    return <Forbidden permission="partnerships:authorize" actor={actor} />;
  }
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const t = await getTranslations('partnerships');
  const { partnershipId } = await params;
  const partnership = await orNotFound(getPartnership(actor, partnershipId));
  if (partnership.partnerIs !== 'provider') notFound();
  const { name } = partnership.partner;
  const back = await backToPartners(partnership);
  return (
    <ConfirmPage
      title={t('grantAccess')}
      lead={t('grantLead', { name })}
      consequences={[t('grantEffect', { name }), t('grantBack'), t('withdrawNotice', { name })]}
      variant="primary"
      action={grantAccessAction}
      hidden={{ id: partnershipId }}
      breadcrumbs={[back]}
      back={back.href}
      instead={
        partnership.accessWithdrawnAt === null ? (
          <Notice>{t('grantedAlready', { name })}</Notice>
        ) : null
      }
    >
      <CheckboxField name="consent" label={t('landing.consent', { provider: name })} />
    </ConfirmPage>
  );
}
