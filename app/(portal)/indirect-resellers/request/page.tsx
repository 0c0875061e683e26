import { getTranslations } from 'next-intl/server';
import { RequestForm } from '@/components/invitations/request-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { createInvitationAction } from '../../invitations/actions';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('request') };
}

/** Where a provider begins an invitation: language and recipient; the draft follows. */
export default async function RequestPartnershipPage() {
  const actor = await requireActor();
  if (!can(actor, 'partnerships:invite')) {
    return <Forbidden permission="partnerships:invite" actor={actor} />;
  }
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const t = await getTranslations('partnerships');
  return (
    <>
      <PageHeader
        title={t('request')}
        description={t('requestDescription')}
        breadcrumbs={[{ label: t('resellersTitle'), href: paths.indirectResellers() }]}
      />
      <RequestForm
        action={createInvitationAction}
        title={t('request')}
        kind="PARTNERSHIP"
        cancelHref={paths.indirectResellers()}
      />
    </>
  );
}
