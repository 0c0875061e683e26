import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';

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
