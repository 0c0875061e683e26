import { useTranslations } from 'next-intl';
import { Fieldset, FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField, TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { DeskDocument } from '@/lib/domain/catalog';
import type { Locale } from '@/lib/messages/locale';
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
        <WordsFields language="en" title={titleEn} body={bodyEn} />
        <WordsFields language="es" title={titleEs} body={bodyEs} />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={paths.programAgreement(id)}>{cancel}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}

const FIELDS = {
  en: { legend: 'english', title: 'titleEn', body: 'bodyEn' },
  es: { legend: 'spanish', title: 'titleEs', body: 'bodyEs' },
} as const;

function WordsFields({ language, title, body }: { language: Locale; title: string; body: string }) {
  const t = useTranslations('agreementDesk');
  const fields = FIELDS[language];
  return (
    <Fieldset legend={t(fields.legend)}>
      <TextField
        name={fields.title}
        label={t(fields.title)}
        defaultValue={title}
        lang={language}
        autoComplete="off"
      />
      <TextAreaField
        name={fields.body}
        label={t(fields.body)}
        defaultValue={body}
        lang={language}
        rows={18}
        width="full"
      />
    </Fieldset>
  );
}
