import { useTranslations } from 'next-intl';
import { RadioGroupField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import type { PrimaryContactAnswers, ProposedContact } from '@/lib/domain/enrollment';
import type { Locale } from '@/lib/messages/locale';

/** The fields of the primary contact, in the wizard and on the status page. */
export function ContactFields({
  saved,
  inCountry,
  locale,
  proposed = null,
}: {
  saved: PrimaryContactAnswers | undefined;
  /** The organization's country, as it stands in a sentence. */
  inCountry: string;
  /** The language proposed while none was chosen. */
  locale: Locale;
  /** What the fields hold before anything was saved. */
  proposed?: ProposedContact | null;
}) {
  const t = useTranslations('enroll.contact');
  const known = saved ?? proposed;
  return (
    <>
      <TextField
        name="firstName"
        label={t('firstName')}
        defaultValue={known?.firstName ?? undefined}
        autoComplete="section-contact given-name"
        width="md"
      />
      <TextField
        name="lastName"
        label={t('lastName')}
        defaultValue={known?.lastName ?? undefined}
        autoComplete="section-contact family-name"
        width="md"
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        defaultValue={known?.email ?? undefined}
        autoComplete="section-contact email"
      />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        hint={t('phoneHint', { country: inCountry })}
        defaultValue={known?.phone ?? undefined}
        autoComplete="section-contact tel"
        width="md"
      />
      <RadioGroupField
        name="locale"
        legend={t('locale')}
        defaultValue={saved?.locale ?? locale}
        options={[
          { value: 'en', label: <span lang="en">{t('english')}</span> },
          { value: 'es', label: <span lang="es">{t('spanish')}</span> },
        ]}
      />
    </>
  );
}
