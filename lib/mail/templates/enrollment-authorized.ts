import { paths } from '@/lib/paths';
import { newsMail } from '../news-mail';

/** Tells the applicant's side that the organization is an indirect reseller. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build = newsMail('enrollment-authorized', ({ named, words, context }) => ({
  subject: words('subject', named),
  preview: words('preview'),
  heading: words('heading'),
  before: [words('intro', { ...named, vendor: context.vendor }), words('next')],
  action: { href: context.url(paths.home()), label: words('button') },
}));
