import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { PasswordField } from '@/components/form/password-field';
import { SelectField, type Option } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';

export interface CreateAccountFormProps {
  action: FormAction;
  countries: readonly Option[];
  /** What every initial domain ends in. */
  suffix: string;
  prefixMax: number;
  passwordMin: number;
  hidden: Readonly<Record<string, string>>;
}

/** Everything a new organization and its first account need, on one page. */
export function CreateAccountForm(props: CreateAccountFormProps) {
  const t = useTranslations('createAccount');
  const auth = useTranslations('auth');
  return (
    <Form action={props.action} title={t('title')} hidden={props.hidden}>
      <Fieldset legend={t('organizationLegend')}>
        <TextField
          name="organizationName"
          label={t('organizationName')}
          autoComplete="organization"
        />
        <SelectField
          name="country"
          label={t('country')}
          hint={t('countryHint')}
          options={props.countries}
          autoComplete="country"
        />
        <TextField
          name="domainPrefix"
          label={t('domainPrefix')}
          hint={t('domainHint', { max: props.prefixMax })}
          suffix={`.${props.suffix}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Fieldset>
      <Fieldset legend={t('youLegend')}>
        <TextField name="firstName" label={t('firstName')} autoComplete="given-name" />
        <TextField name="lastName" label={t('lastName')} autoComplete="family-name" />
        <TextField
          name="contactEmail"
          type="email"
          label={t('contactEmail')}
          hint={t('contactHint')}
          autoComplete="email"
          inputMode="email"
        />
      </Fieldset>
      <Fieldset legend={t('signInLegend')}>
        <TextField
          name="alias"
          label={t('alias')}
          hint={t('aliasHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t('password')}
          hint={auth('passwordHint', { min: props.passwordMin })}
          autoComplete="new-password"
        />
      </Fieldset>
      <SubmitButton>{t('create')}</SubmitButton>
    </Form>
  );
}
