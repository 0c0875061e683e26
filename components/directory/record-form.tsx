import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { FormAction } from '@/lib/action/form-state';
import type { ExistingCustomerRecord } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';

/** Adds an existing-customer record, or edits one. */
export function RecordForm({
  action,
  record,
}: {
  action: FormAction;
  record: ExistingCustomerRecord | null;
}) {
  const t = useTranslations('existing');
  const cancel = useTranslations('common')('cancel');
  const verb = record === null ? t('add') : t('save');
  return (
    <Form
      action={action}
      title={verb}
      hidden={record === null ? {} : { recordId: record.id, version: String(record.version) }}
      className="max-w-3xl"
    >
      <Card className="space-y-5">
        {record === null ? (
          <NewRecordFields />
        ) : (
          <DescriptionList
            items={[
              { term: t('mpnId'), value: record.mpnId },
              {
                term: t('customer'),
                value: [
                  record.customer.name,
                  ...record.customer.domains.map(({ name }) => name),
                ].join(' · '),
              },
            ]}
          />
        )}
        <TextField name="name" label={t('name')} defaultValue={record?.name} autoComplete="off" />
        <CheckboxField
          name="handledElsewhere"
          label={t('handledElsewhere')}
          hint={t('handledElsewhereHint')}
          defaultChecked={record?.handledElsewhere ?? false}
        />
        <FormActions>
          <SubmitButton>{verb}</SubmitButton>
          <LinkButton href={paths.existingCustomers()}>{cancel}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}

function NewRecordFields() {
  const t = useTranslations('existing');
  return (
    <>
      <TextField
        name="mpnId"
        label={t('mpnId')}
        width="sm"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        name="customer"
        label={t('customer')}
        hint={t('customerHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
