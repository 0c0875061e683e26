import { getTranslations } from 'next-intl/server';
import { RequestForm } from '@/components/invitations/request-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnership } from '@/lib/domain/partnerships';
import { createInvitationAction } from '../../../invitations/actions';
import { backToPartners } from '../../back';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('inviteCustomers') };
}

/** Where one link begins that binds both partners to a customer. */
export default async function InviteCustomersPage({
  params,
}: {
  params: Promise<{ partnershipId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const t = await getTranslations('partnerships');
  const { partnershipId } = await params;
  const partnership = await orNotFound(getPartnership(actor, partnershipId));
  const back = await backToPartners(partnership);
  return (
    <>
      <PageHeader
        title={t('inviteCustomers')}
        description={t('inviteDescription', {
          own: actor.organization.name,
          partner: partnership.partner.name,
        })}
        breadcrumbs={[back]}
      />
      <RequestForm
        action={createInvitationAction}
        title={t('inviteCustomers')}
        kind="JOINT"
        partnershipId={partnershipId}
        privileges={can(actor, 'customers:invite-with-privileges') ? 'offered' : 'forOthers'}
        cancelHref={back.href}
      />
    </>
  );
}
