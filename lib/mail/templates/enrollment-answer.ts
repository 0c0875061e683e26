import { findEnrollmentMailFacts } from '@/lib/domain/enrollment';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a reviewer that the applicant answered. Refs: `enrollmentId`, `messageId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const enrollmentId = ref(refs, 'enrollmentId');
  const [to, facts] = await Promise.all([
    findMailRecipient(ref(refs, 'userId')),
    findEnrollmentMailFacts(enrollmentId),
  ]);
  if (to === null || facts === null) return null;
  const { organizationName: organization, reference } = facts;
  const words = mailWords(to.locale, 'enrollment-answer');
  return linkMail({
    to: to.email,
    locale: to.locale,
    subject: words('subject', { organization, reference }),
    preview: words('preview'),
    heading: words('heading', { organization }),
    greeting: words('greeting', { name: to.firstName }),
    before: [words('intro', { organization })],
    action: { href: context.url(paths.review(enrollmentId)), label: words('button') },
    after: [words('reference', { reference })],
  });
};
