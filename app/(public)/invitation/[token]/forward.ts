import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { mailtoUrl } from '@/lib/mailto';
import { paths } from '@/lib/paths';

/** A `mailto:` address with the request in it, for a colleague who may decide. */
export async function forwardUrl(
  token: string,
  words: 'relationshipRequest' | 'partnerships.landing',
  partners: string,
  count = 1,
): Promise<string> {
  const t = await getTranslations(words);
  const link = `${env.appUrl}${paths.openInvitation(token)}`;
  return mailtoUrl({
    to: null,
    subject: t('forwardSubject'),
    text: t('forwardBody', { partners, count, link }),
  });
}
