import { getTranslations } from 'next-intl/server';
import { RequestForm } from '@/components/invitations/request-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { requestRelationshipAction } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('customers');
  return { title: t('request') };
}

/** Request a reseller relationship: whom, in which language, with or without privileges. */
export default async function RequestRelationshipPage() {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const t = await getTranslations('customers');
  return (
    <>
      <PageHeader
        title={t('request')}
        description={t('requestLead')}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
      />
      <RequestForm
        action={requestRelationshipAction}
        title={t('request')}
        privileges={can(actor, 'customers:invite-with-privileges') ? 'offered' : 'forOthers'}
        cancelHref={paths.customers()}
      />
    </>
  );
}
