import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/action/form-state';
import { NewPasswordFields } from './new-password-fields';

/** Changes one's own password; `forced` when the present one is temporary. */
export function ChangePasswordForm({
  action,
  signInName,
  forced,
  next,
  min,
}: {
  action: FormAction;
  signInName: string;
  forced: boolean;
  next: string | null;
  min: number;
}) {
  const t = useTranslations('auth');
  return (
    <Form action={action} title={t('changeTitle')} hidden={next === null ? {} : { next }}>
      {/* Tells password managers whose password this is. */}
      <input type="text" value={signInName} autoComplete="username" readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={forced ? t('temporaryPassword') : t('currentPassword')}
        autoComplete="current-password"
      />
      <NewPasswordFields min={min} />
      <SubmitButton>{t('changeButton')}</SubmitButton>
    </Form>
  );
}
