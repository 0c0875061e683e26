import { paths } from '@/lib/paths';
import { newsMail } from '../news-mail';

/**
 * Tells the applicant's side that the verification moved on, or that the reviewers ask for something
 * and wait for the answer. Refs: `enrollmentId`, `eventId`, `userId?`.
 */
export const build = newsMail('enrollment-progress', ({ news, named, words, context }) => {
  const about = { ...named, state: news.check };
  if (news.asked.length > 0) {
    return {
      subject: words('askedSubject', named),
      preview: words('askedPreview'),
      heading: words('askedHeading'),
      before: [words('askedIntro', named), ...news.asked],
      action: { href: context.url(paths.enrollmentStatus()), label: words('askedButton') },
    };
  }
  return {
    subject: words('subject', about),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', about)],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
  };
});
