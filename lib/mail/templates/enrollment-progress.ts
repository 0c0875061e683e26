import { paths } from '@/lib/paths';
import { linkMail, mailWords, type MailBuilder } from '../builder';
import { enrollmentNews } from '../enrollment-words';

/** Tells the applicant's side that the verification moved on. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build: MailBuilder = async (refs, context) => {
  const news = await enrollmentNews(refs);
  if (news === null) return null;
  const { facts, check, asked, closing } = news;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-progress');
  return linkMail({
    to: facts.email,
    locale,
    subject: words('subject', { state: check, reference }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: facts.firstName }),
    before: [words('intro', { organization, state: check }), ...asked],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
    after: closing,
  });
};
