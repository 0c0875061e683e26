import { findEnrollmentMailFacts } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a reviewer that the applicant answered. Refs: `enrollmentId`, `messageId`, `userId`. */
export const build = userMail('enrollment-answer', async ({ words, refs, context }) => {
  const enrollmentId = ref(refs, 'enrollmentId');
  const facts = await findEnrollmentMailFacts(enrollmentId);
  if (facts === null) return null;
  const { organizationName: organization, reference } = facts;
  return {
    subject: words('subject', { organization, reference }),
    preview: words('preview'),
    heading: words('heading', { organization }),
    before: [words('intro', { organization })],
    action: { href: context.url(paths.review(enrollmentId)), label: words('button') },
    after: [words('reference', { reference })],
  };
});
