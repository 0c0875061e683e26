import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a user under which name to sign in from now on. Refs: `userId`, `oldName`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, signInName, organizationName: organization } = user;
  const { brand } = context;
  const oldName = ref(refs, 'oldName');
  const words = mailWords(locale, 'sign-in-name-changed');
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', { brand }),
    preview: words('preview', { signInName }),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { brand, organization, oldName, signInName }), words('rest')],
    action: { href: context.url(paths.signIn({ name: signInName })), label: words('button') },
    after: [words('ignore', { organization })],
  });
};
