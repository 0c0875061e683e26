import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { DescriptionList } from '@/components/ui/description-list';
import type {
  AddressOnRecord,
  Answers,
  LegalProfileForm,
  ProposedAddress,
} from '@/lib/domain/enrollment';
import type { StepProps } from './answer-steps';
import { AddressChoice, ConfirmTick } from './confirmations';
import { ProposalNotice } from './proposal-notice';

type Answered = Answers['legal-profile'];

interface LegalProfileProps {
  /** What was saved before; undefined the first time. A member's record may lack a part. */
  readonly saved:
    | (Omit<Answered, 'addressLine1' | 'city'> & {
        readonly addressLine1: string | null;
        readonly city: string | null;
      })
    | undefined;
  /** The organization's country in the reader's language. */
  readonly country: string;
  readonly rule: LegalProfileForm;
  /** What the fields of the address hold before anything was saved. */
  readonly proposed?: ProposedAddress | null;
}

/** The step of the wizard; the organization's country decides what it asks for. */
export function LegalProfileStep({
  action,
  version,
  mpnId,
  ...fields
}: Pick<StepProps<'legal-profile'>, 'action' | 'version'> &
  LegalProfileProps & { readonly mpnId: string }) {
  const t = useTranslations('enroll');
  return (
    <Form action={action} title={t('legal.title')} hidden={{ version }}>
      {fields.proposed ? <ProposalNotice part="address" mpnId={mpnId} /> : null}
      <LegalProfileFields {...fields} />
      <SubmitButton>{t('continue')}</SubmitButton>
    </Form>
  );
}

/** The fields of a legal profile, for every form that takes one; the tax ID where it is asked. */
export function LegalProfileFields({
  saved,
  country,
  rule,
  proposed = null,
  asksTaxId = true,
}: LegalProfileProps & { readonly asksTaxId?: boolean }) {
  const t = useTranslations('enroll.legal');
  return (
    <>
      <TextField
        name="legalName"
        label={t('legalName')}
        defaultValue={saved?.legalName}
        autoComplete="organization"
      />
      <ConfirmTick
        name="nameConfirmed"
        of={['legalName']}
        label={t('confirmName')}
        saved={saved?.nameConfirmed}
      />
      <DescriptionList items={[{ term: t('country'), value: `${country}. ${t('countryHint')}` }]} />
      <AddressFields saved={saved} rule={rule} proposed={proposed} />
      <TextField
        name="registrationNumber"
        label={t('registrationNumber')}
        hint={t('registrationNumberHint')}
        defaultValue={saved?.registrationNumber ?? undefined}
        optional={rule.registrationNumberOptional}
        width="md"
      />
      {asksTaxId ? <TaxIdField saved={saved?.taxId} rule={rule} /> : null}
    </>
  );
}

/** The tax ID, under the name that the country has for it. */
export function TaxIdField({
  saved,
  rule,
}: {
  saved: string | null | undefined;
  rule: Pick<LegalProfileForm, 'taxId'>;
}) {
  const t = useTranslations('enroll.legal');
  return (
    <TextField
      name="taxId"
      label={rule.taxId === null ? t('taxId') : t('taxIdNamed', { name: rule.taxId.name })}
      hint={rule.taxId === null ? undefined : t('example', { example: rule.taxId.example })}
      defaultValue={saved ?? undefined}
      optional
      width="md"
    />
  );
}

/** The parts of an address that the country's letters have. */
export function AddressFields({
  saved,
  rule,
  proposed,
}: {
  readonly saved:
    (Partial<Pick<Answered, 'addressOffer' | 'postalCodeConfirmed'>> & AddressOnRecord) | undefined;
  readonly rule: LegalProfileForm;
  readonly proposed?: LegalProfileProps['proposed'];
}) {
  const t = useTranslations('enroll.legal');
  const offer = saved?.addressOffer;
  // What was typed stays in the fields; which form of it counts is the choice beside them.
  const address = offer?.typed ?? saved ?? proposed;
  return (
    <>
      <TextField
        name="addressLine1"
        label={t('addressLine1')}
        defaultValue={address?.addressLine1 ?? undefined}
        autoComplete="address-line1"
      />
      <TextField
        name="addressLine2"
        label={t('addressLine2')}
        defaultValue={address?.addressLine2 ?? undefined}
        autoComplete="address-line2"
        optional
      />
      <TextField
        name="city"
        label={t('city', { kind: rule.cityKind })}
        defaultValue={address?.city ?? undefined}
        autoComplete="address-level2"
        width="md"
      />
      <StateField rule={rule} saved={address?.state ?? undefined} />
      <PostalCodeField rule={rule} saved={address?.postalCode ?? undefined} />
      <ConfirmTick
        name="postalCodeConfirmed"
        of={['postalCode', 'state']}
        label={t('confirmPostalCode')}
        saved={saved?.postalCodeConfirmed}
      />
      <AddressChoice
        legend={t('chooseAddress')}
        hint={t('offerHint')}
        typed={t('addressTyped')}
        suggested={t('addressSuggested')}
        saved={
          offer === undefined || rule.suggested === null
            ? undefined
            : { suggested: rule.suggested, chosen: offer.chosen }
        }
      />
    </>
  );
}

function StateField({ rule, saved }: { rule: LegalProfileForm; saved: string | undefined }) {
  const t = useTranslations('enroll.legal');
  if (rule.state === 'none') return null;
  const common = {
    name: 'state',
    label: t('state', { kind: rule.stateKind }),
    defaultValue: saved,
    autoComplete: 'address-level1',
    optional: rule.state === 'optional',
    width: 'md',
  } as const;
  return rule.states.length === 0 ? (
    <TextField {...common} />
  ) : (
    <SelectField {...common} options={rule.states} />
  );
}

function PostalCodeField({ rule, saved }: { rule: LegalProfileForm; saved: string | undefined }) {
  const t = useTranslations('enroll.legal');
  const { postalCodeExample: example } = rule;
  if (rule.postalCode === 'none') return null;
  return (
    <TextField
      name="postalCode"
      label={t('postalCode', { kind: rule.postalCodeKind })}
      defaultValue={saved}
      autoComplete="postal-code"
      optional={rule.postalCode === 'optional'}
      hint={example === null ? undefined : t('example', { example })}
      width="sm"
    />
  );
}
