import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type Option } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { ContactEmailField } from './contact-email-field';
import { NameFields } from './name-fields';
import { AliasField } from './sign-in-name-fields';

/** The first Global admin of an organization that somebody else creates. */
export function FirstAdminFields({
  hint,
  languages,
}: {
  hint: ReactNode;
  languages: readonly Option[];
}) {
  const t = useTranslations('programPartners');
  return (
    <Fieldset legend={t('firstAdmin')} hint={hint}>
      <NameFields />
      <AliasField />
      <ContactEmailField />
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
