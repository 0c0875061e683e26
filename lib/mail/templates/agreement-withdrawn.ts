import { findWithdrawnMail } from '@/lib/domain/catalog';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a Global admin who was told of a new version that it was withdrawn. Refs: `userId`,
 * `documentId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const [user, agreement] = await Promise.all([
    findMailRecipient(ref(refs, 'userId')),
    findWithdrawnMail(ref(refs, 'documentId')),
  ]);
  if (user === null || agreement === null) return null;
  const { locale, organizationName: organization } = user;
  const words = mailWords(locale, 'agreement-withdrawn');
  const about = { ...agreement, organization, vendor: context.vendor };
  const path = agreement.kind === 'PARTNER' ? paths.agreement() : paths.customerAgreement();
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about), words('meaning', about)],
    action: { href: context.url(path), label: words('button') },
    after: [],
  });
};
