import { createElement } from 'react';
import { LinkMail } from '@/emails/link-mail';
import { findRelationshipMail } from '@/lib/domain/customers';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { mailFrame, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a partner that a customer took the delegated privileges back. Refs: `relationshipId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  const relationship = await findRelationshipMail(ref(refs, 'relationshipId'));
  if (user === null || relationship === null) return null;
  const customer = relationship.customerName;
  const words = mailWords(user.locale, 'privileges-withdrawn');
  return {
    to: user.email,
    locale: user.locale,
    subject: words('subject', { customer }),
    element: createElement(LinkMail, {
      frame: mailFrame(user.locale, user.email, words('preview', { customer })),
      heading: words('heading'),
      greeting: words('greeting', { name: user.firstName }),
      before: [words('intro', { customer, organization: user.organizationName })],
      action: {
        href: context.url(paths.customerAccount(relationship.customerId)),
        label: words('button'),
      },
      after: [words('after')],
    }),
  };
};
