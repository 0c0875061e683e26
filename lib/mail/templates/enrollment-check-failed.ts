import { paths } from '@/lib/paths';
import { newsMail } from '../news-mail';

/** Tells the applicant's side that a check was not passed, and why. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build = newsMail('enrollment-check-failed', ({ news, named, words, context }) => {
  const about = { ...named, state: news.check };
  return {
    subject: words('subject', about),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', about), words('reason', { reason: news.reason }), ...news.note],
    action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
  };
});
