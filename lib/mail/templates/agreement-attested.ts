import { findMailRecipient, findOrganizationName } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a customer that its provider attested the customer agreement. Refs: `organizationId` of the provider, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  const provider = await findOrganizationName(ref(refs, 'organizationId'));
  if (user === null || provider === null) return null;
  const about = { provider, organization: user.organizationName };
  const words = mailWords(user.locale, 'agreement-attested');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about)],
    action: { href: context.url(paths.customerAgreement()), label: words('button') },
    after: [words('after', about)],
  });
};
