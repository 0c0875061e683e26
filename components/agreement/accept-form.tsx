import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { AgreementKind } from './words';

/**
 * Accepts the version that is shown above. The box carries its id, so that whoever was shown another
 * one in the meantime has to tick anew.
 */
export function AcceptForm({
  kind,
  documentId,
  version,
  organization,
  action,
}: {
  kind: AgreementKind;
  documentId: string;
  version: number;
  organization: string;
  action: FormAction;
}) {
  const t = useTranslations('agreement');
  const title = t('accept', { kind });
  return (
    <Card>
      <Form action={action} title={title}>
        <CheckboxField
          name="acceptAgreement"
          value={documentId}
          label={t('tick', { kind, version, organization })}
          hint={t('lead', { organization })}
        />
        <FormActions>
          <SubmitButton>{title}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
