import { createElement } from 'react';
import { LinkMail } from '@/emails/link-mail';
import { findAuthorizedNotice } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { mailFrame, mailWords, ref, type MailBuilder } from '../builder';

/** Tells the provider's people that a provider was authorized. Refs: `partnershipId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const notice = await findAuthorizedNotice(ref(refs, 'partnershipId'), ref(refs, 'userId'));
  if (notice === null) return null;
  const { to, locale, name, provider, reseller } = notice;
  const words = mailWords(locale, 'partnership-authorized-provider');
  return {
    to,
    locale,
    subject: words('subject', { provider, reseller }),
    element: createElement(LinkMail, {
      frame: mailFrame(locale, to, words('preview')),
      heading: words('heading', { provider, reseller }),
      greeting: words('greeting', { name }),
      before: [words('intro', { provider, reseller }), words('meaning', { provider, reseller })],
      action: { href: context.url(paths.indirectResellers()), label: words('button') },
      after: [],
    }),
  };
};
