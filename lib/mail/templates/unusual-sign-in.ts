import { paths } from '@/lib/paths';
import { mailDate, ref } from '../builder';
import { userMail } from '../user-mail';

/**
 * Tells a user of a sign-in with a kind of browser that is new to them. Refs: `userId`, `browser` and
 * `address` (empty when unknown), `at`.
 */
export const build = userMail('unusual-sign-in', ({ user, words, refs, context }) => {
  const { locale, timeZone, signInName } = user;
  const { browser = '', address = '' } = refs;
  const facts = {
    known: browser === '' ? 'no' : 'yes',
    browser,
    date: mailDate(new Date(ref(refs, 'at')), locale, timeZone),
    withAddress: address === '' ? 'no' : 'yes',
    address,
  };
  return {
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', { signInName }), words('facts', facts), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  };
});
