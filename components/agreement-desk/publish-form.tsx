import { useTranslations } from 'next-intl';
import { RadioGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import type { DeskDocument } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';

/** From which day, and whether it has to be accepted anew: then it is published for good. */
export function PublishForm({
  document: { id, kind, version, revision },
  today,
  timeZone,
  action,
}: {
  document: DeskDocument;
  /** As `2026-11-22`, where the days of the form begin and end. */
  today: string;
  timeZone: string;
  action: FormAction;
}) {
  const t = useTranslations('agreementDesk');
  const cancel = useTranslations('common')('cancel');
  return (
    <ConfirmPanel
      lead={t('publishLead', { kind, version })}
      consequences={[t('publishForGood'), t('publishInForce'), t('publishMail', { kind })]}
    >
      <Form
        action={action}
        title={t('publish', { version })}
        hidden={{ documentId: id, revision: String(revision) }}
      >
        <TextField
          name="effectiveDay"
          type="date"
          label={t('effectiveDay')}
          hint={t('effectiveDayHint', { timeZone })}
          defaultValue={today}
          width="sm"
        />
        <RadioGroupField
          name="renewal"
          legend={t('renewal')}
          options={[
            { value: 'keeps', label: t('renewalKeeps'), hint: t('renewalKeepsHint') },
            { value: 'anew', label: t('renewalAnew'), hint: t('renewalAnewHint', { kind }) },
          ]}
        />
        <TextField
          name="demandedDay"
          type="date"
          label={t('demandedDay')}
          hint={t('demandedDayHint')}
          width="sm"
          optional
        />
        <FormActions>
          <SubmitButton>{t('publish', { version })}</SubmitButton>
          <LinkButton href={paths.programAgreement(id)}>{cancel}</LinkButton>
        </FormActions>
      </Form>
    </ConfirmPanel>
  );
}
