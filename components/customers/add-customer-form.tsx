import { useTranslations } from 'next-intl';
import { CheckboxField, RadioGroupField } from '@/components/form/choice-fields';
import { Fieldset } from '@/components/form/fieldset';
import { SelectField, type Option } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { CompanyNameField } from '@/components/partners/provider-fields';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { AccountForm } from '@/components/users/account-form';
import { DeliveryField, type DeliveryHours } from '@/components/users/delivery-field';
import { FirstAdminFields, InitialDomainField } from '@/components/users/first-admin-fields';
import { useTemporaryPasswordWords } from '@/components/users/temporary-password-words';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

export interface AddCustomerChoices {
  /** Those of the partners' region. */
  readonly countries: readonly Option[];
  readonly languages: readonly Option[];
  readonly domain: { readonly suffix: string; readonly prefixMax: number };
  readonly hours: DeliveryHours;
  /** The agreement that can be attested; null where this person may not attest. */
  readonly agreement: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
  } | null;
  readonly mayGrant: boolean;
}

/** Adds a company as a customer and makes the account of its first Global admin. */
export function AddCustomerForm({
  action,
  partnershipId,
  choices,
}: {
  action: FormAction;
  /** With the reseller that it is added for; null for the provider alone. */
  partnershipId: string | null;
  choices: AddCustomerChoices;
}) {
  const t = useTranslations('customers.add');
  const customers = useTranslations('customers');
  const users = useTranslations('users.added');
  const { countries, languages, domain, hours, agreement, mayGrant } = choices;
  const told = useTemporaryPasswordWords(hours.temporary, false);
  // Its people are not the provider's to reset or to change.
  const words = {
    ...told,
    lead: users('lead'),
    onceBody: t('lost'),
    open: t('open'),
    next: [...told.next, t('next3')],
  };
  const here = partnershipId === null ? paths.addCustomer() : paths.addCustomerFor(partnershipId);
  const hidden = {
    ...(partnershipId === null ? {} : { partnershipId }),
    ...(agreement === null ? {} : { documentId: agreement.id }),
  };
  return (
    <AccountForm
      action={action}
      title={t('title')}
      hidden={hidden}
      submit={t('submit')}
      back={paths.customers()}
      words={words}
      links={[
        { href: here, label: t('another') },
        { href: paths.customers(), label: customers('backToList') },
      ]}
    >
      <ExistingNotice partnershipId={partnershipId} />
      <Fieldset legend={customers('company')}>
        <CompanyNameField />
        <SelectField
          name="country"
          label={customers('country')}
          hint={t('countryHint')}
          options={countries}
          autoComplete="off"
        />
        <InitialDomainField domain={domain} />
      </Fieldset>
      <FirstAdminFields hint={t('firstAdminHint')} languages={languages} />
      <DeliveryField hours={hours} />
      {mayGrant ? (
        <CheckboxField
          name="includesPrivileges"
          label={t('privileges')}
          hint={t('privilegesHint')}
          defaultChecked
        />
      ) : (
        <Notice>{t('privilegesForOthers')}</Notice>
      )}
      <AgreementFields agreement={agreement} />
    </AccountForm>
  );
}

/** A company that is here already is asked, not added. */
function ExistingNotice({ partnershipId }: { partnershipId: string | null }) {
  const t = useTranslations('customers.add');
  const invite =
    partnershipId === null ? paths.requestRelationship() : paths.inviteNewCustomers(partnershipId);
  return (
    <Notice title={t('existsTitle')}>
      <p>{t('exists')}</p>
      <p>
        <TextLink href={invite}>{t('inviteInstead')}</TextLink>
      </p>
      {partnershipId === null ? (
        <p>
          {t('forReseller')}{' '}
          <TextLink href={paths.indirectResellers()}>{t('toResellers')}</TextLink>
        </p>
      ) : null}
    </Notice>
  );
}

/** Whether the customer accepts the agreement itself, or the provider attests that it has. */
function AgreementFields({ agreement }: Pick<AddCustomerChoices, 'agreement'>) {
  const t = useTranslations('customers.add');
  const users = useTranslations('users.form');
  const customers = useTranslations('customers');
  if (agreement === null) {
    return (
      <>
        <input type="hidden" name="agreement" value="customer" />
        <Notice title={customers('agreement')}>
          <p>{t('attestForOthers')}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <RadioGroupField
        name="agreement"
        legend={customers('agreement')}
        hint={t('agreementHint', { title: agreement.title, version: agreement.version })}
        defaultValue="customer"
        options={[
          { value: 'customer', label: t('byCustomer'), hint: t('byCustomerHint') },
          { value: 'attested', label: t('byAttestation'), hint: t('byAttestationHint') },
        ]}
      />
      {/* Asked for only by whoever attests; without scripts too. */}
      <div className="hidden in-[form:has([value=attested]:checked)]:block">
        <Fieldset legend={t('signer')}>
          <TextField name="signerFirstName" label={users('firstName')} autoComplete="off" />
          <TextField name="signerLastName" label={users('lastName')} autoComplete="off" />
          <TextField
            name="signerEmail"
            type="email"
            inputMode="email"
            label={customers('contactEmail')}
            autoComplete="off"
          />
          <TextField name="signedOn" type="date" label={t('signedOn')} width="sm" />
        </Fieldset>
      </div>
    </>
  );
}
