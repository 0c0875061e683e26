import { useTranslations } from 'next-intl';
import { PasswordField } from '@/components/form/password-field';

/** A new password, typed twice. */
export function NewPasswordFields({ min }: { min: number }) {
  const t = useTranslations('auth');
  return (
    <>
      <PasswordField
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint', { min })}
        autoComplete="new-password"
      />
      <PasswordField
        name="passwordAgain"
        label={t('newPasswordAgain')}
        autoComplete="new-password"
      />
    </>
  );
}
