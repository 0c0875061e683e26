import { findAmendmentMail } from '@/lib/domain/enrollment';
import { findMailLinkById, mailLinkUrlToken } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Asks the contact that a change of the company profile names to confirm. Refs: `mailLinkId`. */
export const build: MailBuilder = async (refs, context) => {
  const link = await findMailLinkById(ref(refs, 'mailLinkId'));
  if (link?.state !== 'valid' || link.amendmentId === null) return null;
  const facts = await findAmendmentMail(link.amendmentId, { contact: 'named' });
  if (facts?.email !== link.email) return null;
  const { locale, organizationName: organization, sentBy } = facts;
  const words = mailWords(locale, 'amendment-confirm-contact');
  const about = { applicant: sentBy ?? organization, organization, brand: context.brand };
  return linkMail({
    to: link.email,
    locale,
    subject: words('subject', about),
    preview: words('preview'),
    heading: words('heading'),
    name: facts.firstName,
    before: [words('intro', about), words('instruction')],
    action: {
      href: context.url(paths.confirmPrimaryContact(mailLinkUrlToken(link))),
      label: words('button'),
    },
    after: [words('expiry', { date: mailDate(link.expiresAt, locale, 'UTC') }), words('ignore')],
  });
};
