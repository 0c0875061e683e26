import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';

/** The contact address of somebody else, whom the reader looks after. `lockedBecause` says why it stays. */
export function ContactEmailField({
  saved,
  lockedBecause = null,
}: {
  saved?: string;
  lockedBecause?: string | null;
}) {
  const t = useTranslations('users.form');
  return (
    <TextField
      name="contactEmail"
      type="email"
      inputMode="email"
      label={t('contactEmail')}
      hint={lockedBecause ?? t('contactEmailHint')}
      readOnly={lockedBecause !== null}
      defaultValue={saved}
      autoComplete="off"
    />
  );
}
