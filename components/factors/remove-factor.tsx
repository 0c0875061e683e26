import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** Asks before a second factor goes: what stops working, and that it is the last one, if it is. */
export function RemoveFactor({
  action,
  title,
  effect,
  isLast,
  button,
  hidden = {},
}: {
  action: FormAction;
  /** The question. */
  title: string;
  effect: string;
  isLast: boolean;
  button: string;
  hidden?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('factors');
  const common = useTranslations('common');
  return (
    <Form action={action} title={title} idPrefix="remove-" hidden={hidden} className="max-w-2xl">
      <ConfirmPanel
        lead={title}
        consequences={[effect, ...(isLast ? [t('effectLast')] : []), t('effectMail')]}
      >
        <FormActions>
          <SubmitButton variant="danger">{button}</SubmitButton>
          <LinkButton href={paths.security()}>{common('cancel')}</LinkButton>
        </FormActions>
      </ConfirmPanel>
    </Form>
  );
}
