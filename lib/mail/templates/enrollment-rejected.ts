import { paths } from '@/lib/paths';
import { newsMail } from '../news-mail';

/** Tells the applicant's side that the enrollment was rejected, and why. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build = newsMail('enrollment-rejected', ({ news, named, words, context }) => ({
  subject: words('subject', named),
  preview: words('preview'),
  heading: words('heading'),
  before: [
    words('intro', named),
    words('reason', { reason: news.reason }),
    ...news.note,
    words('next'),
  ],
  action: { href: context.url(paths.enrollmentStatus()), label: words('button') },
}));
