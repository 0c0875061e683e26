import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells the first Global admin of a provider that the office gives out another one-time password;
 * never carries it. Refs: `userId`.
 */
export const build: MailBuilder = async (refs, { brand, vendor, url }) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, signInName, organizationName: organization } = user;
  const words = mailWords(locale, 'first-password-reissued');
  const about = { brand, vendor, organization, signInName };
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about), words('instruction')],
    action: { href: url(paths.signIn()), label: words('button') },
    after: [words('ignore', about)],
  });
};
