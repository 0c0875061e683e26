import { findEnrollmentMailFacts } from '@/lib/domain/enrollment';
import { findMailLinkById, mailLinkUrlToken } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Asks the primary contact of an enrollment to confirm. Refs: `mailLinkId`. */
export const build: MailBuilder = async (refs, context) => {
  const link = await findMailLinkById(ref(refs, 'mailLinkId'));
  if (link?.state !== 'valid' || link.enrollmentId === null) return null;
  const facts = await findEnrollmentMailFacts(link.enrollmentId);
  if (facts?.email !== link.email) return null;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-confirm-contact');
  return linkMail({
    to: link.email,
    locale,
    subject: words('subject', { organization }),
    preview: words('preview'),
    heading: words('heading'),
    name: facts.firstName,
    before: [
      words('intro', { applicant: facts.applicantName, organization, brand: context.brand }),
      words('reference', { reference }),
      words('instruction'),
    ],
    action: {
      href: context.url(paths.confirmPrimaryContact(mailLinkUrlToken(link))),
      label: words('button'),
    },
    after: [words('expiry', { date: mailDate(link.expiresAt, locale, 'UTC') }), words('ignore')],
  });
};
