import { useTranslations } from 'next-intl';
import type { ConfirmFormProps } from '@/components/form/confirm-form';
import { ConfirmPage } from '@/components/shell/confirm-page';
import type { PartnerDetail } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';

/** Asks before something is done about a partner. */
export function ConfirmPartner({
  partner,
  hidden = {},
  ...form
}: Omit<ConfirmFormProps, 'back' | 'hidden'> & {
  partner: PartnerDetail;
  hidden?: ConfirmFormProps['hidden'];
}) {
  const t = useTranslations('programPartners');
  const back = paths.partner(partner.id);
  return (
    <ConfirmPage
      {...form}
      breadcrumbs={[
        { label: t('title'), href: paths.partners() },
        { label: partner.name, href: back },
      ]}
      hidden={{ partnerId: partner.id, ...hidden }}
      back={back}
    />
  );
}
