import { paths } from '@/lib/paths';
import { linkMail, mailWords, type MailBuilder } from '../builder';
import { enrollmentNews } from '../enrollment-words';

/** Tells the applicant's side that a check was not passed, and why. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build: MailBuilder = async (refs, context) => {
  const news = await enrollmentNews(refs);
  if (news === null) return null;
  const { facts, check, reason, note, closing } = news;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-check-failed');
  return linkMail({
    to: facts.email,
    locale,
    subject: words('subject', { state: check, reference }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: facts.firstName }),
    before: [words('intro', { organization, state: check }), words('reason', { reason }), ...note],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
    after: closing,
  });
};
