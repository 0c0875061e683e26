import { getLocale, getTranslations } from 'next-intl/server';
import { AccountFields } from '@/components/customers/account-fields';
import { AccountMoved } from '@/components/customers/account-moved';
import { CustomerActHeader } from '@/components/customers/customer-header';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { can, mayEditBillingName } from '@/lib/access';
import { findLateAttempt } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import type { CustomerAccount } from '@/lib/domain/customers';
import { formatPhone } from '@/lib/domain/enrollment';
import { countryInSentence } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { editCustomerAction } from '../../actions';
import { loadCustomer } from '../load';

export async function generateMetadata() {
  return { title: (await getTranslations('customers'))('edit') };
}

/** Edits what the partner notes of a customer. */
export default async function EditCustomerPage({
  params,
}: PageProps<'/customers/[customerId]/edit'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:edit')) return <Forbidden permission="customers:edit" actor={actor} />;
  const t = await getTranslations('customers');
  const common = await getTranslations('common');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const saved = textsOf(record.account);
  const late = await findLateAttempt();
  const mayBill = mayEditBillingName(actor);
  return (
    <>
      <CustomerActHeader customer={record} title={t('edit')} description={t('editLead')} />
      <div className="max-w-2xl space-y-6">
        {late === null ? null : <AccountMoved sent={late.values} saved={saved} />}
        <Form
          action={editCustomerAction}
          title={t('edit')}
          hidden={{ customerId, version: String(record.account.version) }}
          seen={saved}
        >
          <AccountFields
            saved={saved}
            inCountry={countryInSentence(record.country, await getLocale())}
            mayBill={mayBill}
          />
          <FormActions>
            <SubmitButton>{t('save')}</SubmitButton>
            <LinkButton href={paths.customerAccount(customerId)}>{common('cancel')}</LinkButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}

function textsOf({ billingName, firstName, lastName, email, phone }: CustomerAccount) {
  return {
    billingName: billingName ?? '',
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    email: email ?? '',
    phone: phone === null ? '' : formatPhone(phone),
  };
}
