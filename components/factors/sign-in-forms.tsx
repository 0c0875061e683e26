import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { PasskeyButton } from '@/components/form/passkey-button';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';

/** Fields a form hands on unseen: where the page leads afterwards. */
type Hidden = Readonly<Record<string, string>>;

/** The code of an authenticator app. */
export function CodeForm({ action, hidden }: { action: FormAction; hidden: Hidden }) {
  const t = useTranslations('factors.signIn');
  const auth = useTranslations('auth');
  return (
    <Form action={action} title={t('title')} hidden={hidden}>
      <TextField
        name="otp"
        label={t('otp')}
        hint={t('otpHint')}
        width="sm"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <SubmitButton>{auth('signIn')}</SubmitButton>
    </Form>
  );
}

/** A passkey as the second factor; `isOnly` where there is no app to take instead. */
export function PasskeyForm({
  action,
  begin,
  hidden,
  isOnly,
}: {
  action: FormAction;
  begin: FormAction;
  hidden: Hidden;
  isOnly: boolean;
}) {
  const t = useTranslations('factors.signIn');
  return (
    <Form action={action} title={t('passkey')} idPrefix="passkey-" hidden={hidden}>
      {isOnly ? <p className="scriptless-only">{t('passkeyScripts')}</p> : null}
      <PasskeyButton
        name="passkey"
        label={t('passkey')}
        failed={t('passkeyFailed')}
        begin={begin}
        variant={isOnly ? 'primary' : 'secondary'}
      />
    </Form>
  );
}

/** Signs in by a passkey alone. */
export function PasskeyAloneForm({
  action,
  begin,
  hidden,
}: {
  action: FormAction;
  begin: FormAction;
  hidden: Hidden;
}) {
  const t = useTranslations('factors');
  return (
    <Form action={action} title={t('alone')} idPrefix="passkey-" hidden={hidden}>
      <PasskeyButton name="passkey" label={t('alone')} failed={t('aloneFailed')} begin={begin} />
    </Form>
  );
}

/** One of the codes kept for the day when everything else is out of reach. */
export function RecoveryCodeForm({ action, hidden }: { action: FormAction; hidden: Hidden }) {
  const t = useTranslations('factors.signIn');
  const auth = useTranslations('auth');
  return (
    <Form action={action} title={t('recovery')} hidden={hidden}>
      <TextField
        name="recoverySecret"
        label={t('recovery')}
        hint={t('recoveryHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton>{auth('signIn')}</SubmitButton>
    </Form>
  );
}
