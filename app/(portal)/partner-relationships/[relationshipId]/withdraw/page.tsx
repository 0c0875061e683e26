import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ConfirmRelationship } from '@/components/relationships/confirm-relationship';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnerRelationship } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { withdrawPrivilegesAction } from '../../actions';

export async function generateMetadata() {
  const t = await getTranslations('relationships');
  return { title: t('withdraw') };
}

/** Asks before it happens; the form below does it. */
export default async function WithdrawPage({
  params,
}: {
  params: Promise<{ relationshipId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'relationships:decide')) {
    return <Forbidden permission="relationships:decide" actor={actor} />;
  }
  const t = await getTranslations('relationships');
  const { relationshipId } = await params;
  const relationship = await orNotFound(getPartnerRelationship(actor, relationshipId));
  if (relationship.privilegesSince === null) redirect(paths.partnerRelationships());
  const { name } = relationship.partner;
  return (
    <ConfirmRelationship
      title={t('withdraw')}
      lead={t('withdrawLead', { name })}
      consequences={[
        t('withdrawEffect', { name }),
        t('withdrawStays'),
        t('withdrawAgain', { name }),
        t('withdrawNotice', { name }),
      ]}
      relationshipId={relationshipId}
      action={withdrawPrivilegesAction}
    />
  );
}
