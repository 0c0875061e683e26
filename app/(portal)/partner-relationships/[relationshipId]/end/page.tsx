import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ConfirmRelationship } from '@/components/relationships/confirm-relationship';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnerRelationship } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { endRelationshipAction } from '../../actions';

export async function generateMetadata() {
  const t = await getTranslations('relationships');
  return { title: t('end') };
}

/** Asks before it happens; the form below does it. */
export default async function EndPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const actor = await requireActor();
  if (!can(actor, 'relationships:decide')) {
    return <Forbidden permission="relationships:decide" actor={actor} />;
  }
  const t = await getTranslations('relationships');
  const { relationshipId } = await params;
  const relationship = await orNotFound(getPartnerRelationship(actor, relationshipId));
  if (relationship.endedAt !== null) redirect(paths.ended('relationship'));
  const { name } = relationship.partner;
  return (
    <ConfirmRelationship
      title={t('end')}
      lead={t('endLead', { name })}
      consequences={[
        t('endEffect', { name }),
        t('endPrivileges'),
        t('endSubscriptions'),
        t('endNotice', { name }),
      ]}
      relationshipId={relationshipId}
      action={endRelationshipAction}
    />
  );
}
