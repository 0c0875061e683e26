import { useTranslations } from 'next-intl';
import { RadioGroupField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import type { PrimaryContactAnswers } from '@/lib/domain/enrollment';

/** The fields of the primary contact, in the wizard and on the status page. */
export function ContactFields({
  saved,
  country,
  locale,
}: {
  saved: PrimaryContactAnswers | undefined;
  country: string;
  /** The language proposed while none was chosen. */
  locale: 'en' | 'es';
}) {
  const t = useTranslations('enroll.contact');
  return (
    <>
      <TextField
        name="firstName"
        label={t('firstName')}
        defaultValue={saved?.firstName}
        autoComplete="section-contact given-name"
        width="md"
      />
      <TextField
        name="lastName"
        label={t('lastName')}
        defaultValue={saved?.lastName}
        autoComplete="section-contact family-name"
        width="md"
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        defaultValue={saved?.email}
        autoComplete="section-contact email"
      />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        hint={t('phoneHint', { country })}
        defaultValue={saved?.phone}
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
