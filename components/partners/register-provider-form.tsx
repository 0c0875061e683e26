import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type Option } from '@/components/form/select-field';
import { TextLink } from '@/components/ui/text-link';
import { AccountForm } from '@/components/users/account-form';
import { DeliveryField, type DeliveryHours } from '@/components/users/delivery-field';
import { FirstAdminFields, InitialDomainField } from '@/components/users/first-admin-fields';
import { useTemporaryPasswordWords } from '@/components/users/temporary-password-words';
import type { FormAction } from '@/lib/action/form-state';
import type { LegalProfileForm } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { CompanyNameField, MpnIdField, RecordFields } from './provider-fields';

interface RegisterProviderProps {
  readonly action: FormAction;
  readonly countries: readonly Option[];
  readonly languages: readonly Option[];
  /** What every initial domain ends in, and how long its beginning may be. */
  readonly domain: { readonly suffix: string; readonly prefixMax: number };
  readonly hours: DeliveryHours;
  /** Of an address in any country. */
  readonly rule: LegalProfileForm;
}

/** Registers a provider and makes the account of its first Global admin. */
export function RegisterProviderForm({ action, hours, rule, ...choices }: RegisterProviderProps) {
  const t = useTranslations('programPartners');
  const users = useTranslations('users.added');
  // Its people are the provider's: their roles are not the operator's to change.
  const words = {
    ...useTemporaryPasswordWords(hours.temporary, false),
    lead: users('lead'),
    open: t('openPartner'),
  };
  return (
    <AccountForm
      action={action}
      title={t('register')}
      submit={t('registerAction')}
      back={paths.partners()}
      words={words}
      links={[
        { href: paths.registerProvider(), label: t('another') },
        { href: paths.partners(), label: t('toList') },
      ]}
    >
      <p>
        <TextLink href={paths.findProviderCandidate()}>{t('isHereAlready')}</TextLink>
      </p>
      <CompanyFields {...choices} />
      <RecordFields saved={null} rule={rule} hint={t('addressHint')} />
      <FirstAdminFields hint={t('firstAdminHint')} languages={choices.languages} />
      <DeliveryField hours={hours} />
    </AccountForm>
  );
}

function CompanyFields({ countries, domain }: Pick<RegisterProviderProps, 'countries' | 'domain'>) {
  const t = useTranslations('programPartners');
  return (
    <Fieldset legend={t('company')}>
      <CompanyNameField />
      <SelectField
        name="country"
        label={t('country')}
        hint={t('countryHint')}
        options={countries}
        autoComplete="off"
      />
      <MpnIdField />
      <p>
        <TextLink href={paths.addMembershipProfile()}>{t('mpnIdMissing')}</TextLink>
      </p>
      <InitialDomainField domain={domain} />
    </Fieldset>
  );
}
