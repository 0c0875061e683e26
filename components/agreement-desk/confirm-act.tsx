import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** Asks before a draft is thrown away or a version withdrawn; its verb is the page's title. */
export function ConfirmAct({
  title,
  lead,
  consequences,
  documentId,
  action,
}: {
  title: string;
  lead: string;
  consequences: readonly string[];
  documentId: string;
  action: FormAction;
}) {
  const cancel = useTranslations('common')('cancel');
  return (
    <ConfirmPanel lead={lead} consequences={consequences}>
      <Form action={action} title={title} hidden={{ documentId }}>
        <FormActions>
          <SubmitButton variant="danger">{title}</SubmitButton>
          <LinkButton href={paths.programAgreement(documentId)}>{cancel}</LinkButton>
        </FormActions>
      </Form>
    </ConfirmPanel>
  );
}
