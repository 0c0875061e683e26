import { paths } from '@/lib/paths';
import { userLinkMail } from '../user-mail';

/** Asks at a new contact address whether it is right. Refs: `mailLinkId`. */
export const build = userLinkMail(
  'contact-email-confirm',
  ({ user, words, context: { brand, url }, token, end }) => {
    const { signInName, organizationName: organization } = user;
    return {
      subject: words('subject', { brand }),
      preview: words('preview'),
      heading: words('heading'),
      before: [words('intro', { organization, brand, signInName }), words('instruction')],
      action: { href: url(paths.confirmContactEmail(token)), label: words('button') },
      after: [words('expiry', { date: end }), words('ignore')],
    };
  },
);
