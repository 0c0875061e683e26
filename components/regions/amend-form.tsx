import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';
import type { Region } from '@/lib/domain/catalog';
import { NO_REGION } from '@/lib/domain/catalog/schema';

/** Puts one country into another region, or into none. */
export function AmendForm({
  action,
  version,
  countries,
  regions,
}: {
  action: FormAction;
  /** Of the rules that the page shows. */
  version: number;
  countries: readonly { readonly value: string; readonly label: string }[];
  regions: readonly Region[];
}) {
  const t = useTranslations('regionalRules');
  const names = useTranslations('regions');
  return (
    <Form action={action} title={t('amend')} hidden={{ version: String(version) }}>
      <SelectField name="country" label={t('country')} options={countries} width="md" />
      <SelectField
        name="region"
        label={t('newRegion')}
        width="md"
        options={[
          ...regions.map((value) => ({ value, label: names(value) })),
          { value: NO_REGION, label: t('notSold') },
        ]}
      />
      <TextField name="note" label={t('note')} hint={t('noteHint')} optional />
      <FormActions>
        <SubmitButton>{t('amend')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
