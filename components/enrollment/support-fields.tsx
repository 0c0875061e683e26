import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import type { Answers } from '@/lib/domain/enrollment';

/** The fields of the customer support information, in the wizard and in the account settings. */
export function SupportFields({
  saved,
  inCountry,
}: {
  saved: Answers['support'] | undefined;
  /** The organization's country, as it stands in a sentence. */
  inCountry: string;
}) {
  const t = useTranslations('enroll.support');
  const contact = useTranslations('enroll.contact');
  return (
    <>
      <TextField
        name="website"
        type="url"
        inputMode="url"
        label={t('website')}
        defaultValue={saved?.website}
        autoComplete="url"
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        defaultValue={saved?.email}
        autoComplete="section-support email"
      />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        hint={contact('phoneHint', { country: inCountry })}
        defaultValue={saved?.phone}
        autoComplete="section-support tel"
        width="md"
      />
    </>
  );
}
