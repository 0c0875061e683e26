import { paths } from '@/lib/paths';
import { newsMail } from '../news-mail';

/** Tells the applicant's side that the verification moved on. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build = newsMail('enrollment-progress', ({ news, named, words, context }) => {
  const about = { ...named, state: news.check };
  return {
    subject: words('subject', about),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', about), ...news.asked],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
  };
});
