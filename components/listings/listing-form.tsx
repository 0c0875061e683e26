import { useLocale, useTranslations } from 'next-intl';
import { CheckboxGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField, TextField } from '@/components/form/text-field';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/action/form-state';
import type { OwnListing } from '@/lib/domain/listings';
import { LONGEST_DESCRIPTION, SERVICES, SPOKEN } from '@/lib/domain/listings/schema';

/** What the provider says of itself in the directory. */
export function ListingForm({
  action,
  listing,
  countries,
}: {
  action: FormAction;
  listing: OwnListing;
  /** Those of its sales region, by name. */
  countries: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useTranslations('providerListing');
  const words = useTranslations('providers');
  const locale = useLocale();
  const languageOf = new Intl.DisplayNames(locale, { type: 'language' });
  const { compare } = new Intl.Collator(locale);
  const spoken = SPOKEN.map((value) => ({ value, label: languageOf.of(value) ?? value })).sort(
    (a, b) => compare(a.label, b.label),
  );
  return (
    <Form action={action} title={t('title')} hidden={{ version: String(listing.version) }}>
      <TextAreaField
        name="descriptionEn"
        label={t('descriptionEn')}
        hint={t('descriptionHint', { maximum: LONGEST_DESCRIPTION })}
        rows={6}
        width="full"
        lang="en"
        defaultValue={listing.descriptionEn ?? ''}
        optional
      />
      <TextAreaField
        name="descriptionEs"
        label={t('descriptionEs')}
        hint={t('descriptionHint', { maximum: LONGEST_DESCRIPTION })}
        rows={6}
        width="full"
        lang="es"
        defaultValue={listing.descriptionEs ?? ''}
        optional
      />
      <TextField
        name="website"
        type="url"
        inputMode="url"
        autoComplete="url"
        label={words('website')}
        hint={t('websiteHint')}
        defaultValue={listing.website ?? ''}
        optional
      />
      <TextField
        name="contactEmail"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={words('email')}
        hint={t('emailHint')}
        defaultValue={listing.contactEmail ?? ''}
        optional
      />
      <TextField
        name="contactPhone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        label={words('phone')}
        defaultValue={listing.contactPhone ?? ''}
        optional
      />
      <CheckboxGroupField
        name="services"
        legend={words('services')}
        defaultValues={listing.services}
        options={SERVICES.map((value) => ({ value, label: words(`serviceNames.${value}`) }))}
        optional
      />
      <Disclosure title={t('languages')} isOpen={listing.languages.length > 0}>
        <CheckboxGroupField
          name="languages"
          legend={<span className="sr-only">{words('languages')}</span>}
          defaultValues={listing.languages}
          options={spoken}
        />
      </Disclosure>
      <Disclosure title={t('countries')} isOpen={listing.countries.length > 0}>
        <CheckboxGroupField
          name="countries"
          legend={<span className="sr-only">{words('countries')}</span>}
          hint={t('countriesHint')}
          defaultValues={listing.countries}
          options={countries}
        />
      </Disclosure>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
