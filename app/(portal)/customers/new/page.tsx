import { getTranslations } from 'next-intl/server';
import { AddCustomerForm } from '@/components/customers/add-customer-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { addCustomerAction } from './actions';
import { addCustomerChoices } from './choices';

export async function generateMetadata() {
  return { title: (await getTranslations('customers.add'))('title') };
}

/** Add new customer: a company without an organization here, for the provider alone. */
export default async function AddCustomerPage() {
  const actor = await requireActor();
  if (!can(actor, 'customers:add')) return <Forbidden permission="customers:add" actor={actor} />;
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const t = await getTranslations('customers');
  return (
    <>
      <PageHeader
        title={t('add.title')}
        description={t('add.lead')}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
      />
      <AddCustomerForm
        action={addCustomerAction}
        partnershipId={null}
        choices={await addCustomerChoices(actor)}
      />
    </>
  );
}
