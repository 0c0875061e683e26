import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/action/form-state';
import { NewPasswordFields } from './new-password-fields';

/** Sets a new password by a mailed link. */
export function ResetPasswordForm({
  action,
  token,
  min,
}: {
  action: FormAction;
  token: string;
  min: number;
}) {
  const t = useTranslations('auth');
  return (
    <Form action={action} title={t('resetTitle')} hidden={{ token }}>
      <NewPasswordFields min={min} />
      <SubmitButton>{t('resetButton')}</SubmitButton>
    </Form>
  );
}
