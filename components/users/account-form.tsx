import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilDone } from '@/components/form/until-done';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import { TemporaryPassword } from './temporary-password';

interface AccountFormProps extends ComponentProps<typeof TemporaryPassword> {
  readonly action: FormAction;
  /** What the form is called; also for "Error: …". */
  readonly title: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Where Cancel leads. */
  readonly back: string;
  /** The fields. */
  readonly children: ReactNode;
}

/**
 * A form that makes somebody's account: the answer to its post shows the one-time password, if one is
 * told, in the place of the fields.
 */
export function AccountForm({
  action,
  title,
  hidden = {},
  submit,
  back,
  children,
  ...password
}: AccountFormProps) {
  const common = useTranslations('common');
  return (
    <Form action={action} title={title} hidden={hidden} className="max-w-3xl">
      <UntilDone>
        <Card className="space-y-6">
          {children}
          <FormActions>
            <SubmitButton>{submit}</SubmitButton>
            <LinkButton href={back}>{common('cancel')}</LinkButton>
          </FormActions>
        </Card>
      </UntilDone>
      <TemporaryPassword {...password} />
    </Form>
  );
}
