import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';
import type { ReasonCode } from '@/lib/domain/enrollment';

/** The checks that a reviewer answers for. */
export type OpenCheck = 'EMPLOYMENT' | 'BUSINESS' | 'DUE_DILIGENCE';

/** The two answers to an open check: passed, or failed for a reason. */
export function CheckForms({
  check,
  hidden,
  reasons,
  noteHint,
  pass,
  fail,
}: {
  check: OpenCheck;
  /** What is answered, as it was seen. */
  hidden: Readonly<Record<string, string>>;
  reasons: readonly ReasonCode[];
  /** Where the applicant reads the note to a failed check. */
  noteHint: string;
  pass: FormAction;
  fail: FormAction;
}) {
  const t = useTranslations('review');
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Form action={pass} title={t(`pass.${check}`)} idPrefix="pass-" hidden={hidden}>
        <TextAreaField
          name="note"
          label={t('passNote')}
          hint={t('passNoteHint')}
          rows={2}
          optional
        />
        <SubmitButton>{t(`pass.${check}`)}</SubmitButton>
      </Form>
      <Form action={fail} title={t(`fail.${check}`)} idPrefix="fail-" hidden={hidden}>
        <SelectField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          options={reasons.map((value) => ({ value, label: t(`why.${value}`) }))}
        />
        <TextAreaField name="note" label={t('note')} hint={noteHint} rows={2} optional />
        <SubmitButton variant="secondary">{t(`fail.${check}`)}</SubmitButton>
      </Form>
    </div>
  );
}
