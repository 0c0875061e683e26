import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';
import { SignInNameHint } from './sign-in-name-hint';

/** Sign-in name and password; `next` is where the page leads afterwards. */
export function SignInForm({
  action,
  suffix,
  next,
  name,
  title,
  button,
}: {
  action: FormAction;
  /** A domain to show in the example. */
  suffix: string;
  next: string | null;
  /** The sign-in name, where the page before knew it. */
  name: string | null;
  /** What the form is for, and its button; to sign in unless told otherwise. */
  title?: string;
  button?: string;
}) {
  const t = useTranslations('auth');
  return (
    <Form action={action} title={title ?? t('signInTitle')} hidden={next === null ? {} : { next }}>
      <TextField
        name="signInName"
        label={t('signInName')}
        hint={<SignInNameHint suffix={suffix} />}
        defaultValue={name ?? undefined}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton>{button ?? t('signIn')}</SubmitButton>
    </Form>
  );
}
