import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { FileField } from '@/components/form/file-field';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField, TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { DocumentType } from '@/lib/domain/enrollment';

export interface UploadLimits {
  readonly bytes: number;
  readonly months: number;
}

const MEGABYTE = 1024 * 1024;

/** Uploads a document; for a failed check the types that settle it come first. */
export function UploadForm({
  action,
  enrollmentId,
  types,
  limits,
  lead,
}: {
  action: FormAction;
  enrollmentId: string;
  types: readonly DocumentType[];
  limits: UploadLimits;
  /** The sentence that says what becomes of it. */
  lead: 'uploadLead' | 'uploadRejected' | 'uploadAsked' | 'uploadMore' | 'uploadToApplicant';
}) {
  const t = useTranslations('fixNow');
  const refusals = useTranslations('refusals');
  const max = limits.bytes / MEGABYTE;
  return (
    <Section title={t('uploadTitle')} description={t(lead)}>
      <Form
        action={action}
        title={t('uploadTitle')}
        idPrefix="upload-"
        idempotent
        hidden={{ enrollmentId }}
      >
        <SelectField
          name="type"
          label={t('type')}
          options={types.map((value) => ({ value, label: t(`documentType.${value}`) }))}
        />
        <TextField
          name="issuedOn"
          type="date"
          label={t('issuedOn')}
          hint={t('issuedOnHint', { months: limits.months })}
          width="sm"
        />
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint', { max })}
          accept=".pdf,.png,.jpg,.jpeg,.docx"
          maxBytes={limits.bytes}
          tooLarge={refusals('fileTooLarge', { max })}
        />
        <TextAreaField name="comment" label={t('comment')} rows={3} optional />
        <SubmitButton>{t('upload')}</SubmitButton>
      </Form>
    </Section>
  );
}

/**
 * Writes to the other side; an applicant may say that it answers what was asked, a reviewer attaches
 * documents on a page of their own.
 */
export function MessageForm({
  action,
  enrollmentId,
  writer,
  answers = null,
  isAnswer = false,
  attachHref,
}: {
  action: FormAction;
  enrollmentId: string;
  writer: 'applicant' | 'reviewers';
  /** The words of the box that says so; null where nothing is to be answered. */
  answers?: 'answers' | 'answersRejection' | null;
  /** Whatever is written answers what was asked: no box has to say so. */
  isAnswer?: boolean;
  attachHref?: string;
}) {
  const t = useTranslations('fixNow');
  const review = useTranslations('review');
  const title = t(writer === 'applicant' ? 'messageTitle' : 'writeTitle');
  return (
    <Section title={title}>
      <Form
        action={action}
        title={title}
        idPrefix="message-"
        idempotent
        hidden={{ enrollmentId, ...(isAnswer ? { answers: 'on' } : {}) }}
      >
        <TextAreaField
          name="message"
          label={t('message')}
          hint={writer === 'applicant' ? undefined : t('writeHint')}
          rows={3}
        />
        {answers === null ? null : <CheckboxField name="answers" label={t(answers)} />}
        <FormActions>
          <SubmitButton variant="secondary">{t('send')}</SubmitButton>
          {attachHref === undefined ? null : (
            <LinkButton href={attachHref}>{review('attach')}</LinkButton>
          )}
        </FormActions>
      </Form>
    </Section>
  );
}
