import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { TextField } from '@/components/form/text-field';
import { AddressFields, TaxIdField } from '@/components/enrollment/legal-profile-step';
import type { LegalProfileForm } from '@/lib/domain/enrollment';
import type { PartnerRecord } from '@/lib/domain/partners';

/** The company's name as it is registered. */
export function CompanyNameField({ saved }: { saved?: string }) {
  const t = useTranslations('programPartners');
  return (
    <TextField
      name="name"
      label={t('companyName')}
      hint={t('companyNameHint')}
      defaultValue={saved}
      autoComplete="off"
    />
  );
}

/** The MPN ID under which a provider works. */
export function MpnIdField({ saved }: { saved?: string }) {
  const t = useTranslations('programPartners');
  return (
    <TextField
      name="mpnId"
      label={t('mpnId')}
      hint={t('mpnIdHint')}
      defaultValue={saved}
      inputMode="numeric"
      autoComplete="off"
      width="md"
    />
  );
}

/** Where a provider is and under which tax ID. */
export function RecordFields({
  saved,
  rule,
  hint,
}: {
  saved: PartnerRecord | null;
  /** By the country, or the general one while the same form asks for the country. */
  rule: LegalProfileForm;
  hint: string;
}) {
  const t = useTranslations('programPartners');
  return (
    <Fieldset legend={t('addressLegend')} hint={hint}>
      <AddressFields saved={saved ?? undefined} rule={rule} />
      <TaxIdField saved={saved?.taxId} rule={rule} />
    </Fieldset>
  );
}
