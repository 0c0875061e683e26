import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/action/form-state';

/** One button: opening the page changes nothing, whoever opens it. */
export function VerifyEmailForm({
  action,
  title,
  token,
  submit,
}: {
  action: FormAction;
  title: string;
  token: string;
  submit: string;
}) {
  return (
    <Form action={action} title={title} hidden={{ token }}>
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  );
}
