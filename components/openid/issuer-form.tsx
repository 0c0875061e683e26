import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';
import type { IssuerSettings } from '@/lib/domain/openid';

/** What an organization tells us of its issuer, as texts of a form. */
export type IssuerTexts = Readonly<
  Record<'issuer' | 'clientId' | 'answersForFactor' | 'isRequired', string>
>;

/** The texts of the issuer on record; a box that is not ticked is ''. */
export function issuerTexts(current: IssuerSettings['current']): IssuerTexts {
  const box = (isTicked: boolean | undefined) => (isTicked === true ? 'on' : '');
  return {
    issuer: current?.issuer ?? '',
    clientId: current?.clientId ?? '',
    answersForFactor: box(current?.answersForFactor),
    isRequired: box(current?.isRequired),
  };
}

/** What an organization tells us of its issuer. */
export function IssuerForm({
  action,
  current,
  admin,
}: {
  action: FormAction;
  current: IssuerSettings['current'];
  /** The role that may still use a password. */
  admin: string;
}) {
  const t = useTranslations('openid.settings');
  return (
    <Form
      action={action}
      title={t('formTitle')}
      hidden={{ seen: current?.changedAt.toISOString() ?? '' }}
      seen={issuerTexts(current)}
    >
      <TextField
        name="issuer"
        label={t('issuer')}
        hint={t('issuerHint')}
        defaultValue={current?.issuer}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="clientId"
        label={t('clientId')}
        defaultValue={current?.clientId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="clientSecret"
        label={t('clientSecret')}
        hint={current === null ? t('secretHintNew') : t('secretHint')}
        autoComplete="new-password"
      />
      <CheckboxField
        name="answersForFactor"
        label={t('answersForFactor')}
        hint={t('answersHint')}
        defaultChecked={current?.answersForFactor ?? false}
      />
      <CheckboxField
        name="isRequired"
        label={t('isRequired')}
        hint={t('requiredHint', { admin })}
        defaultChecked={current?.isRequired ?? false}
      />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  );
}
