import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type Option } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { NameFields } from './name-fields';

/** The first Global admin of an organization that somebody else creates. */
export function FirstAdminFields({
  hint,
  languages,
}: {
  hint: ReactNode;
  languages: readonly Option[];
}) {
  const t = useTranslations('programPartners');
  const users = useTranslations('users.form');
  return (
    <Fieldset legend={t('firstAdmin')} hint={hint}>
      <NameFields />
      <TextField
        name="alias"
        label={users('userName')}
        hint={users('userNameHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="contactEmail"
        type="email"
        inputMode="email"
        label={users('contactEmail')}
        hint={users('contactEmailHint')}
        autoComplete="off"
      />
      <SelectField
        name="locale"
        label={t('language')}
        hint={t('languageHint')}
        placeholder={null}
        defaultValue={languages[0]?.value}
        options={languages}
      />
    </Fieldset>
  );
}

/** The initial domain of such an organization. */
export function InitialDomainField({
  domain: { suffix, prefixMax },
}: {
  /** What every initial domain ends in, and how long its beginning may be. */
  domain: { readonly suffix: string; readonly prefixMax: number };
}) {
  const t = useTranslations('programPartners');
  return (
    <TextField
      name="domainPrefix"
      label={t('domainPrefix')}
      hint={t('domainHint', { max: prefixMax })}
      suffix={`.${suffix}`}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
