import { findEnrollmentMailFacts } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';
import { enrollmentClosing } from '../enrollment-words';

/** Tells the applicant's side that the reviewers wrote. Refs: `enrollmentId`, `messageId`, `userId?`. */
export const build: MailBuilder = async (refs, context) => {
  const facts = await findEnrollmentMailFacts(ref(refs, 'enrollmentId'), refs['userId']);
  if (facts === null) return null;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-message');
  return linkMail({
    to: facts.email,
    locale,
    subject: words('subject', { reference }),
    preview: words('preview'),
    heading: words('heading'),
    name: facts.firstName,
    before: [words('intro', { organization }), words('next')],
    action: { href: context.url(paths.fixNow()), label: words('button') },
    after: enrollmentClosing(facts),
  });
};
