import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';

/** The part of a sign-in name before the `@`. */
export function AliasField({ alias }: { alias?: string | undefined }) {
  const t = useTranslations('users.form');
  return (
    <TextField
      name="alias"
      label={t('userName')}
      hint={t('userNameHint')}
      defaultValue={alias}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

/** A sign-in name in its two parts: the user name, and one of the organization's domains. */
export function SignInNameFields({
  domains,
  alias,
  domain,
}: {
  domains: readonly string[];
  alias?: string | undefined;
  domain?: string | undefined;
}) {
  const t = useTranslations('users.form');
  return (
    <>
      <AliasField alias={alias} />
      <SelectField
        name="domain"
        label={t('domain')}
        placeholder={null}
        defaultValue={domain ?? domains[0]}
        options={domains.map((name) => ({ value: name, label: `@${name}` }))}
      />
    </>
  );
}
