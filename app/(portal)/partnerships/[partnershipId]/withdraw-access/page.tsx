import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ConfirmEnd } from '@/components/invitations/confirm-end';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnership } from '@/lib/domain/partnerships';
import { withdrawAccessAction } from '../../actions';
import { backToPartners } from '../../back';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('withdrawAccess') };
}

/** Asks before the provider's administrator access to this tenant is taken back. */
export default async function WithdrawAccessPage({
  params,
}: {
  params: Promise<{ partnershipId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'partnerships:withdraw-access')) {
    return <Forbidden permission="partnerships:withdraw-access" actor={actor} />;
  }
  const t = await getTranslations('partnerships');
  const { partnershipId } = await params;
  const partnership = await orNotFound(getPartnership(actor, partnershipId));
  if (partnership.partnerIs !== 'provider') notFound();
  const { name } = partnership.partner;
  return (
    <ConfirmEnd
      title={t('withdrawAccess')}
      lead={t('withdrawLead', { name })}
      consequences={[
        t('withdrawEffect', { name }),
        t('withdrawStays'),
        t('withdrawAgain'),
        t('withdrawNotice', { name }),
      ]}
      subjectId={partnershipId}
      action={withdrawAccessAction}
      back={await backToPartners(partnership)}
    />
  );
}
