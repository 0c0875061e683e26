import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import { FormActions } from './fieldset';
import { Form } from './form';
import { SubmitButton } from './submit-button';

export interface ConfirmFormProps {
  /** Of the page and of its button: both carry the verb. */
  readonly title: string;
  /** Where the title is too long for the button. */
  readonly button?: string;
  /** What is about to be done, and to what. */
  readonly lead: string;
  readonly consequences: readonly string[];
  /** What it is about, between the consequences and the form. */
  readonly facts?: ReactNode;
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly variant?: 'primary' | 'danger';
  /** Where whoever thinks better of it goes, and in which words if not Cancel. */
  readonly back: string;
  readonly keep?: string;
  /** The act's own fields. */
  readonly children?: ReactNode;
}

/** Asks before an act that nobody can undo: what follows from it, what it asks for, and the act. */
export function ConfirmForm({
  title,
  button = title,
  lead,
  consequences,
  facts,
  action,
  hidden,
  variant = 'danger',
  back,
  keep,
  children,
}: ConfirmFormProps) {
  const cancel = useTranslations('common')('cancel');
  return (
    <ConfirmPanel lead={lead} consequences={consequences} declaration={facts}>
      <Form action={action} title={title} hidden={hidden}>
        {children}
        <FormActions>
          <SubmitButton variant={variant}>{button}</SubmitButton>
          <LinkButton href={back}>{keep ?? cancel}</LinkButton>
        </FormActions>
      </Form>
    </ConfirmPanel>
  );
}
