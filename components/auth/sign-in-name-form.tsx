import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { ButtonVariant } from '@/components/ui/button-class';
import type { FormAction } from '@/lib/action/form-state';

/** Asks for a sign-in name only: a forgotten password, a mail to be sent again. */
export function SignInNameForm({
  action,
  title,
  label,
  submit,
  variant = 'primary',
  defaultValue,
}: {
  action: FormAction;
  title: string;
  label: ReactNode;
  submit: ReactNode;
  variant?: ButtonVariant;
  defaultValue?: string | undefined;
}) {
  return (
    <Form action={action} title={title}>
      <TextField
        name="signInName"
        label={label}
        defaultValue={defaultValue}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton variant={variant}>{submit}</SubmitButton>
    </Form>
  );
}
