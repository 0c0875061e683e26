import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import { TextField } from '@/components/form/text-field';
import type { DirectoryProfile } from '@/lib/domain/membership';

const OF_AN_ADDRESS = [
  { name: 'addressLine1' },
  { name: 'addressLine2' },
  { name: 'city', width: 'md' },
  { name: 'state', width: 'md' },
  { name: 'postalCode', width: 'sm' },
] as const;

const OF_A_CONTACT = [
  { name: 'contactFirstName', width: 'md' },
  { name: 'contactLastName', width: 'md' },
  { name: 'contactEmail', type: 'email' },
  { name: 'contactPhone', type: 'tel', width: 'md' },
] as const;

/** The address and the contact of a location. All may be empty; half a contact may not. */
export function LocationFields({ profile }: { profile: DirectoryProfile | null }) {
  const t = useTranslations('directory');
  return (
    <>
      <Fieldset legend={t('addressLegend')} hint={t('addressHint')}>
        {OF_AN_ADDRESS.map((field) => (
          <LocationField key={field.name} {...field} value={profile?.[field.name]} />
        ))}
      </Fieldset>
      <Fieldset legend={t('contactLegend')} hint={t('contactHint')}>
        {OF_A_CONTACT.map((field) => (
          <LocationField key={field.name} {...field} value={profile?.[field.name]} />
        ))}
      </Fieldset>
    </>
  );
}

type Field = (typeof OF_AN_ADDRESS)[number] | (typeof OF_A_CONTACT)[number];

function LocationField({ value, ...field }: Field & { value: string | null | undefined }) {
  const t = useTranslations('directory');
  return (
    <TextField
      {...field}
      label={t(field.name)}
      defaultValue={value ?? undefined}
      autoComplete="off"
      optional
    />
  );
}
