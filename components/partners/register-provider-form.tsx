import { useTranslations } from 'next-intl';
import { Fieldset, FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SelectField, type Option } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { DeliveryField, type DeliveryHours } from '@/components/users/delivery-field';
import { FirstAdminFields, InitialDomainField } from '@/components/users/first-admin-fields';
import { TemporaryPassword } from '@/components/users/temporary-password';
import { useTemporaryPasswordWords } from '@/components/users/temporary-password-words';
import { UntilDone } from '@/components/form/until-done';
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

/** Registers a provider; the answer to its post shows the one-time password, if one is told. */
export function RegisterProviderForm({ action, hours, rule, ...choices }: RegisterProviderProps) {
  const t = useTranslations('programPartners');
  const common = useTranslations('common');
  const words = { ...useTemporaryPasswordWords(hours.temporary, true), open: t('openPartner') };
  return (
    <Form action={action} title={t('register')} className="max-w-3xl">
      <UntilDone>
        <Card className="space-y-6">
          <p>
            <TextLink href={paths.findProviderCandidate()}>{t('isHereAlready')}</TextLink>
          </p>
          <CompanyFields {...choices} />
          <RecordFields saved={null} rule={rule} hint={t('addressHint')} />
          <FirstAdminFields hint={t('firstAdminHint')} languages={choices.languages} />
          <DeliveryField hours={hours} />
          <FormActions>
            <SubmitButton>{t('registerAction')}</SubmitButton>
            <LinkButton href={paths.partners()}>{common('cancel')}</LinkButton>
          </FormActions>
        </Card>
      </UntilDone>
      <TemporaryPassword
        words={words}
        links={[
          { href: paths.registerProvider(), label: t('another') },
          { href: paths.partners(), label: t('toList') },
        ]}
      />
    </Form>
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
