import { getTranslations } from 'next-intl/server';
import type { Departure } from '@/lib/domain/openid';

/** What a form answers that leads to an issuer: where to, and what its link says. */
export async function departureTo({ url, host }: Departure) {
  const t = await getTranslations('openid');
  return { data: { href: url, label: t('continueTo', { host }) } };
}
