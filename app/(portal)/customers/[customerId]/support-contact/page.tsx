import { getTranslations } from 'next-intl/server';
import { CustomerActHeader } from '@/components/customers/customer-header';
import { RadioGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { assignSupportContactAction } from '../../actions';
import { loadCustomer } from '../load';

export async function generateMetadata() {
  return { title: (await getTranslations('customers'))('assignSupport') };
}

/** Who supports a customer of a provider: itself, or a reseller of its that serves it too. */
export default async function SupportContactPage({
  params,
}: PageProps<'/customers/[customerId]/support-contact'>) {
  const actor = await requireActor();
  if (!can(actor, 'support-contact:assign')) {
    return <Forbidden permission="support-contact:assign" actor={actor} />;
  }
  const t = await getTranslations('customers');
  const common = await getTranslations('common');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const resellers = record.with.filter(({ isReseller }) => isReseller);
  return (
    <>
      <CustomerActHeader
        customer={record}
        title={t('assignSupport')}
        description={t('assignSupportLead', { name: record.customerName })}
      />
      <Form
        action={assignSupportContactAction}
        title={t('assignSupport')}
        hidden={{ customerId, seen: record.account.supportContactId ?? '' }}
        className="max-w-2xl"
      >
        <RadioGroupField
          name="supportContactId"
          legend={t('supportContact')}
          hint={resellers.length === 0 ? t('supportNobodyElse') : t('supportHint')}
          defaultValue={record.supportContact?.id ?? ''}
          options={[
            { value: '', label: t('supportOwn', { name: actor.organization.name }) },
            ...resellers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={paths.customerAccount(customerId)}>{common('cancel')}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
