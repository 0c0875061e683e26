import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a user that an admin reset the second factor. Refs: `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, signInName, organizationName: organization } = user;
  const to = user.email;
  const words = mailWords(locale, 'user-factors-reset');
  return linkMail({
    to,
    locale,
    subject: words('subject', { brand: context.brand, organization }),
    preview: words('preview', { brand: context.brand }),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words('intro', { brand: context.brand, organization, signInName }),
      words('instruction'),
    ],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [words('ignore', { organization })],
  });
};
