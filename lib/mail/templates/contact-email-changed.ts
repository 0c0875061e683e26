import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells the address that was replaced. Refs: `userId`, `oldAddress`; `by` is `owner` when it was their own doing. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { locale, signInName, organizationName: organization } = user;
  const to = ref(refs, 'oldAddress');
  const words = mailWords(locale, 'contact-email-changed');
  return linkMail({
    to,
    locale,
    subject: words('subject', { brand: context.brand, organization }),
    preview: words('preview', { brand: context.brand }),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words(refs['by'] === 'owner' ? 'introOwn' : 'intro', {
        brand: context.brand,
        organization,
        signInName,
      }),
    ],
    action: { href: context.url(paths.myProfile()), label: words('button') },
    after: [words('ignore', { organization })],
  });
};
