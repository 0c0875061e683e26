import { useTranslations } from 'next-intl';
import { ChangedMeanwhile } from '@/components/form/changed-meanwhile';
import type { FormValues } from '@/lib/action/form-state';
import type { IssuerTexts } from './issuer-form';

/** What another admin saved of the issuer while one edited it, beside what one typed. */
export function IssuerMoved({ sent, saved }: { sent: FormValues; saved: IssuerTexts }) {
  const t = useTranslations('openid.settings');
  const fields = [
    { name: 'issuer', label: t('issuer') },
    { name: 'clientId', label: t('clientId') },
    { name: 'answersForFactor', label: t('answersForFactor'), isBox: true },
    { name: 'isRequired', label: t('isRequired'), isBox: true },
  ];
  return <ChangedMeanwhile fields={fields} sent={sent} saved={saved} />;
}
