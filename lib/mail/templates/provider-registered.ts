import { findProviderMail } from '@/lib/domain/partners';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a Global admin that the organization is an indirect provider now. Refs: `userId`. */
export const build: MailBuilder = async (refs, { brand, vendor, url }) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const provider = await findProviderMail(user.organizationId);
  if (provider === null) return null;
  const { locale, organizationName: organization } = user;
  const words = mailWords(locale, 'provider-registered');
  const about = { brand, vendor, organization, mpnId: provider.mpnId };
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about), words('may', about), words('keeps', about)],
    action: { href: url(paths.home()), label: words('button', about) },
    after: [words('ignore', about)],
  });
};
