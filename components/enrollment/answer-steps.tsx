import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { DescriptionList } from '@/components/ui/description-list';
import type { FormAction } from '@/lib/action/form-state';
import type { Answers } from '@/lib/domain/enrollment';
import { ContactFields } from './contact-fields';
import { SupportFields } from './support-fields';

interface StepProps<Step extends keyof Answers> {
  readonly action: FormAction;
  readonly version: string;
  /** What was saved before; undefined the first time. */
  readonly saved: Answers[Step] | undefined;
  /** The organization's country in the reader's language. */
  readonly country: string;
}

/** What the country's rules say of an address, as far as the form shows it. */
export interface PlaceRule {
  readonly stateOptional: boolean;
  readonly states: readonly { readonly value: string; readonly label: string }[];
  readonly postalCodeOptional: boolean;
  readonly postalCodeExample: string | undefined;
  readonly registrationNumberOptional: boolean;
}

export function LegalProfileStep({
  action,
  version,
  saved,
  country,
  rule,
}: StepProps<'legal-profile'> & { rule: PlaceRule }) {
  const t = useTranslations('enroll.legal');
  const words = useTranslations('enroll');
  const text = (value: string | null | undefined) => value ?? undefined;
  const { postalCodeExample: example } = rule;
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      <TextField
        name="legalName"
        label={t('legalName')}
        defaultValue={saved?.legalName}
        autoComplete="organization"
      />
      <DescriptionList items={[{ term: t('country'), value: `${country}. ${t('countryHint')}` }]} />
      <TextField
        name="addressLine1"
        label={t('addressLine1')}
        defaultValue={saved?.addressLine1}
        autoComplete="address-line1"
      />
      <TextField
        name="addressLine2"
        label={t('addressLine2')}
        defaultValue={text(saved?.addressLine2)}
        autoComplete="address-line2"
        optional
      />
      <TextField
        name="city"
        label={t('city')}
        defaultValue={saved?.city}
        autoComplete="address-level2"
        width="md"
      />
      <StateField rule={rule} saved={text(saved?.state)} label={t('state')} />
      <TextField
        name="postalCode"
        label={t('postalCode')}
        defaultValue={text(saved?.postalCode)}
        autoComplete="postal-code"
        optional={rule.postalCodeOptional}
        hint={example === undefined ? undefined : t('example', { example })}
        width="sm"
      />
      <TextField
        name="registrationNumber"
        label={t('registrationNumber')}
        hint={t('registrationNumberHint')}
        defaultValue={text(saved?.registrationNumber)}
        optional={rule.registrationNumberOptional}
        width="md"
      />
      <TextField
        name="taxId"
        label={t('taxId')}
        defaultValue={text(saved?.taxId)}
        optional
        width="md"
      />
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}

function StateField({
  rule,
  saved,
  label,
}: {
  rule: PlaceRule;
  saved: string | undefined;
  label: string;
}) {
  const common = {
    name: 'state',
    label,
    defaultValue: saved,
    autoComplete: 'address-level1',
    optional: rule.stateOptional,
    width: 'md',
  } as const;
  return rule.states.length === 0 ? (
    <TextField {...common} />
  ) : (
    <SelectField {...common} options={rule.states} />
  );
}

export function PrimaryContactStep({
  action,
  version,
  saved,
  country,
  locale,
}: StepProps<'primary-contact'> & { locale: 'en' | 'es' }) {
  const t = useTranslations('enroll.contact');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      <ContactFields saved={saved} country={country} locale={locale} />
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}

export function SupportStep({ action, version, saved, country }: StepProps<'support'>) {
  const t = useTranslations('enroll.support');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      <SupportFields saved={saved} country={country} />
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}

export function DeclarationsStep({
  action,
  version,
  saved,
  organization,
}: Omit<StepProps<'declarations'>, 'country'> & { organization: string }) {
  const t = useTranslations('enroll.declarations');
  const words = useTranslations('enroll');
  return (
    <Form action={action} title={t('title')} hidden={{ version }}>
      {(['authority', 'verification', 'firstLineSupport'] as const).map((name) => (
        <CheckboxField
          key={name}
          name={name}
          label={t(name, { organization })}
          defaultChecked={saved?.[name] ?? false}
        />
      ))}
      <SubmitButton>{words('continue')}</SubmitButton>
    </Form>
  );
}
