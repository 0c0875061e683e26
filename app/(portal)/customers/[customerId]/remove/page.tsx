import { getTranslations } from 'next-intl/server';
import { CustomerActHeader } from '@/components/customers/customer-header';
import { CheckboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { removeCustomerAction } from '../../actions';
import { loadCustomer } from '../load';

export async function generateMetadata() {
  const t = await getTranslations('customers');
  return { title: t('remove') };
}

/** Remove customer relationship: what follows, the declaration, and the act. */
export default async function RemoveCustomerPage({
  params,
}: {
  params: Promise<{ customerId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:remove')) {
    return <Forbidden permission="customers:remove" actor={actor} />;
  }
  const t = await getTranslations('customers');
  const common = await getTranslations('common');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const name = record.customerName;
  const account = paths.customerAccount(customerId);
  return (
    <>
      <CustomerActHeader customer={record} title={t('remove')} />
      <ConfirmPanel
        lead={t('removeLead', { name })}
        consequences={[
          t('removeList'),
          record.privilegesSince === null ? t('removeNoPrivileges') : t('removePrivilegesStay'),
          t('removeOthers'),
          t('removeAgain'),
        ]}
      >
        <Form action={removeCustomerAction} title={t('remove')} hidden={{ customerId }}>
          {record.privilegesSince === null ? null : (
            <CheckboxField
              name="withdrawPrivileges"
              label={t('removeWithdraw')}
              hint={t('removeWithdrawHint')}
            />
          )}
          <CheckboxField name="declaration" label={t('removeDeclaration')} />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton variant="danger">{t('remove')}</SubmitButton>
            <LinkButton href={account}>{common('cancel')}</LinkButton>
          </div>
        </Form>
      </ConfirmPanel>
    </>
  );
}
