import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';

/** Asks before an invitation, a partnership, or what it gives, ends; the title and the button carry the verb. */
export function ConfirmPage({
  title,
  lead,
  consequences,
  declaration,
  subjectId,
  action,
  back,
}: {
  title: string;
  lead: string;
  consequences: readonly string[];
  /** A declaration that has to be ticked. */
  declaration?: string;
  subjectId: string;
  action: FormAction;
  back: { readonly label: string; readonly href: string };
}) {
  const common = useTranslations('common');
  return (
    <>
      <PageHeader title={title} breadcrumbs={[back]} />
      <ConfirmPanel lead={lead} consequences={consequences}>
        <Form action={action} title={title} hidden={{ id: subjectId }}>
          {declaration === undefined ? null : (
            <CheckboxField name="declaration" label={declaration} />
          )}
          <FormActions>
            <SubmitButton variant="danger">{title}</SubmitButton>
            <LinkButton href={back.href}>{common('cancel')}</LinkButton>
          </FormActions>
        </Form>
      </ConfirmPanel>
    </>
  );
}
