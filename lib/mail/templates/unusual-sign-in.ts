import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a user of a sign-in with a kind of browser that is new to them. Refs: `userId`, `browser` and
 * `address` (empty when unknown), `at`.
 */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, timeZone, signInName } = user;
  const words = mailWords(locale, 'unusual-sign-in');
  const { browser = '', address = '' } = refs;
  const facts = {
    known: browser === '' ? 'no' : 'yes',
    browser,
    date: mailDate(new Date(ref(refs, 'at')), locale, timeZone),
    withAddress: address === '' ? 'no' : 'yes',
    address,
  };
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { signInName }), words('facts', facts), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  });
};
