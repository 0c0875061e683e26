import { expectedAnswer, timeZoneOf } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, type MailBuilder } from '../builder';
import { enrollmentNews } from '../enrollment-words';

/** Tells the applicant's side that the review has begun. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build: MailBuilder = async (refs, context) => {
  const news = await enrollmentNews(refs);
  if (news === null) return null;
  const { facts, at, closing } = news;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-submitted');
  return linkMail({
    to: facts.email,
    locale,
    subject: words('subject', { reference }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: facts.firstName }),
    before: [
      words('intro', { organization }),
      words('expected', {
        date: mailDate(expectedAnswer(at, facts.country), locale, timeZoneOf(facts.country)),
      }),
    ],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
    after: closing,
  });
};
