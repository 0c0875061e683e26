import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';

/** First and last name; of oneself, the browser may fill them in. */
export function NameFields({
  firstName,
  lastName,
  isOwn = false,
}: {
  firstName?: string;
  lastName?: string;
  isOwn?: boolean;
}) {
  const t = useTranslations('users.form');
  return (
    <>
      <TextField
        name="firstName"
        label={t('firstName')}
        defaultValue={firstName}
        autoComplete={isOwn ? 'given-name' : 'off'}
      />
      <TextField
        name="lastName"
        label={t('lastName')}
        defaultValue={lastName}
        autoComplete={isOwn ? 'family-name' : 'off'}
      />
    </>
  );
}
