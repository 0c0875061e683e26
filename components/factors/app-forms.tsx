import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { CopyButton } from '@/components/ui/copy-button';
import type { FormAction } from '@/lib/action/form-state';
import type { AuthenticatorSetup } from '@/lib/domain/factors';
import { QrCode } from './qr-code';

type Hidden = Readonly<Record<string, string>>;

/** Begins to set an app up. `replaces`: there may be one in use. */
export function BeginAppForm({
  action,
  hidden,
  replaces,
}: {
  action: FormAction;
  hidden: Hidden;
  replaces: boolean;
}) {
  const t = useTranslations('factors.app');
  return (
    <Form action={action} title={t('title')} hidden={hidden}>
      <p>{t('startLead')}</p>
      {replaces ? <p>{t('startReplaces')}</p> : null}
      <SubmitButton>{t('start')}</SubmitButton>
    </Form>
  );
}

/** The secret in groups of four, as it is typed from one screen into another. */
function inGroups(typed: string): string {
  return typed.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Shows the secret, and asks for a code that proves it arrived. */
export function ConfirmAppForm({
  action,
  again,
  hidden,
  setup,
}: {
  action: FormAction;
  again: FormAction;
  hidden: Hidden;
  setup: AuthenticatorSetup;
}) {
  const t = useTranslations('factors.app');
  const common = useTranslations('common');
  return (
    <>
      <div className="space-y-3">
        <p>{t('scan')}</p>
        <QrCode text={setup.uri} label={t('qr')} />
        <p>{t('type')}</p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <code className="text-base font-semibold wrap-anywhere select-all">
            {inGroups(setup.typed)}
          </code>
          <CopyButton value={setup.typed} label={t('copy')} copied={common('copied')} />
        </p>
      </div>
      <Form action={action} title={t('title')} hidden={hidden}>
        <TextField
          name="otp"
          label={t('otp')}
          hint={t('otpHint')}
          width="sm"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton>{t('confirm')}</SubmitButton>
      </Form>
      <Form action={again} title={t('again')} idPrefix="again-" hidden={hidden} className="-ms-3">
        <SubmitButton variant="subtle">{t('again')}</SubmitButton>
      </Form>
    </>
  );
}
