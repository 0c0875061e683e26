import { findPartnershipNews } from '@/lib/domain/partnerships';
import { linkMail, mailWords, ref, type MailBuilder } from './builder';

/**
 * Tells the people of one side what happened to a partnership, and leads to the list where the other
 * side stands. Refs: `partnershipId`, `userId`.
 */
export function partnershipNews(
  template:
    | 'partnership-authorized-provider'
    | 'partnership-authorized-reseller'
    | 'provider-access-granted'
    | 'provider-access-withdrawn',
  listPath: string,
): MailBuilder {
  return async (refs, context) => {
    const notice = await findPartnershipNews(ref(refs, 'partnershipId'), ref(refs, 'userId'));
    if (notice === null) return null;
    const { to, locale, name, provider, reseller } = notice;
    const words = mailWords(locale, template);
    return linkMail({
      to,
      locale,
      subject: words('subject', { provider, reseller }),
      preview: words('preview'),
      heading: words('heading', { provider, reseller }),
      name,
      before: [words('intro', { provider, reseller }), words('meaning', { provider, reseller })],
      action: { href: context.url(listPath), label: words('button') },
      after: [],
    });
  };
}
