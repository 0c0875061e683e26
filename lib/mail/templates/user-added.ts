import { createElement } from 'react';
import { LinkMail } from '@/emails/link-mail';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { mailFrame, mailWords, ref, type MailBuilder } from '../builder';

/** Welcomes a user whom an admin added; the temporary password comes from the admin. Refs: `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, signInName, organizationName: organization } = user;
  const to = user.email;
  const words = mailWords(locale, 'user-added');
  return {
    to,
    locale,
    subject: words('subject', { brand: context.brand, organization }),
    element: createElement(LinkMail, {
      frame: mailFrame(locale, to, words('preview', { brand: context.brand })),
      heading: words('heading'),
      greeting: words('greeting', { name: user.firstName }),
      before: [
        words('intro', { brand: context.brand, organization, signInName }),
        words('signInName', { signInName }),
        words('instruction'),
      ],
      action: { href: context.url(paths.signIn()), label: words('button') },
      after: [words('ignore', { organization })],
    }),
  };
};
