import { expectedAnswer, timeZoneOf } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { mailDate } from '../builder';
import { newsMail } from '../news-mail';

/** Tells the applicant's side that the review has begun. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build = newsMail('enrollment-submitted', ({ news, named, words, context }) => {
  const { country, locale } = news.facts;
  const date = mailDate(expectedAnswer(news.at, country), locale, timeZoneOf(country));
  return {
    subject: words('subject', named),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', named), words('expected', { date })],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
  };
});
