import { useTranslations } from 'next-intl';
import { Fieldset, FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField, TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { DeskDocument } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';

/** The words of a draft, in both languages. */
export function DraftForm({ document, action }: { document: DeskDocument; action: FormAction }) {
  const t = useTranslations('agreementDesk');
  const cancel = useTranslations('common')('cancel');
  const { id, revision, titleEn, bodyEn, titleEs, bodyEs } = document;
  return (
    <Form
      action={action}
      title={t('edit')}
      hidden={{ documentId: id, revision: String(revision) }}
      className="max-w-3xl"
    >
      <Card className="space-y-6">
        <p className="text-muted">{t('format')}</p>
        <Fieldset legend={t('english')}>
          <TextField
            name="titleEn"
            label={t('titleEn')}
            defaultValue={titleEn}
            lang="en"
            autoComplete="off"
          />
          <TextAreaField
            name="bodyEn"
            label={t('bodyEn')}
            defaultValue={bodyEn}
            lang="en"
            rows={18}
            width="full"
          />
        </Fieldset>
        <Fieldset legend={t('spanish')}>
          <TextField
            name="titleEs"
            label={t('titleEs')}
            defaultValue={titleEs}
            lang="es"
            autoComplete="off"
          />
          <TextAreaField
            name="bodyEs"
            label={t('bodyEs')}
            defaultValue={bodyEs}
            lang="es"
            rows={18}
            width="full"
          />
        </Fieldset>
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={paths.programAgreement(id)}>{cancel}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}
