import { getTranslations } from 'next-intl/server';
import { ConfirmEnd } from '@/components/invitations/confirm-end';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnership } from '@/lib/domain/partnerships';
import { removePartnershipAction } from '../../actions';
import { backToPartners } from '../../back';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('remove') };
}

/** Says what removing a partnership does and does not do, and takes the declaration. */
export default async function RemovePartnershipPage({
  params,
}: {
  params: Promise<{ partnershipId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'partnerships:remove')) {
    return <Forbidden permission="partnerships:remove" actor={actor} />;
  }
  const t = await getTranslations('partnerships');
  const { partnershipId } = await params;
  const partnership = await orNotFound(getPartnership(actor, partnershipId));
  const { name } = partnership.partner;
  return (
    <ConfirmEnd
      title={t('remove')}
      lead={t('removeLead', { name })}
      consequences={[
        t('removeLists', { name }),
        t('removeCustomers'),
        t('removePrivileges'),
        t('removeRequests'),
        t('removeAgain'),
      ]}
      declaration={t('removeDeclaration')}
      subjectId={partnershipId}
      action={removePartnershipAction}
      back={await backToPartners(partnership)}
    />
  );
}
