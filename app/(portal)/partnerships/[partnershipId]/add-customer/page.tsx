import { getTranslations } from 'next-intl/server';
import { AddCustomerForm } from '@/components/customers/add-customer-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartnership } from '@/lib/domain/partnerships';
import { notFound } from 'next/navigation';
import { addCustomerAction } from '../../../customers/new/actions';
import { addCustomerChoices } from '../../../customers/new/choices';
import { backToPartners } from '../../back';

export async function generateMetadata() {
  return { title: (await getTranslations('customers.add'))('title') };
}

/** Add new customer: a company without an organization here, for the provider and a reseller. */
export default async function AddCustomerForPage({
  params,
}: PageProps<'/partnerships/[partnershipId]/add-customer'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:add')) return <Forbidden permission="customers:add" actor={actor} />;
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const { partnershipId } = await params;
  const partnership = await orNotFound(getPartnership(actor, partnershipId));
  if (partnership.partnerIs !== 'reseller') notFound();
  const t = await getTranslations('customers.add');
  const { name } = partnership.partner;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('leadFor', { name })}
        breadcrumbs={[await backToPartners(partnership)]}
      />
      <AddCustomerForm
        action={addCustomerAction}
        partnershipId={partnershipId}
        choices={await addCustomerChoices(actor)}
      />
    </>
  );
}
