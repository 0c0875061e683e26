import { getTranslations } from 'next-intl/server';
import type { PartnershipDetail } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';

/** The way back to the list that a partnership stands on. */
export async function backToPartners({ partnerIs }: Pick<PartnershipDetail, 'partnerIs'>) {
  const t = await getTranslations('partnerships');
  return partnerIs === 'reseller'
    ? { label: t('resellersTitle'), href: paths.indirectResellers() }
    : { label: t('providersTitle'), href: paths.indirectProviders() };
}
