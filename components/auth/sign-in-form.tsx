import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';

/** Sign-in name and password; `next` is where the page leads afterwards. */
export function SignInForm({
  action,
  suffix,
  next,
  name,
}: {
  action: FormAction;
  /** A domain to show in the example. */
  suffix: string;
  next: string | null;
  /** The sign-in name, where the page before knew it. */
  name: string | null;
}) {
  const t = useTranslations('auth');
  return (
    <Form action={action} title={t('signInTitle')} hidden={next === null ? {} : { next }}>
      <TextField
        name="signInName"
        label={t('signInName')}
        hint={t('signInNameHint', { suffix })}
        defaultValue={name ?? undefined}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton>{t('signIn')}</SubmitButton>
    </Form>
  );
}
