import { paths } from '@/lib/paths';
import { linkMail, mailWords, type MailBuilder } from '../builder';
import { enrollmentNews } from '../enrollment-words';

/** Tells the applicant's side that the organization is an indirect reseller. Refs: `enrollmentId`, `eventId`, `userId?`. */
export const build: MailBuilder = async (refs, context) => {
  const news = await enrollmentNews(refs);
  if (news === null) return null;
  const { facts, closing } = news;
  const { locale, organizationName: organization, reference } = facts;
  const words = mailWords(locale, 'enrollment-authorized');
  return linkMail({
    to: facts.email,
    locale,
    subject: words('subject', { organization, reference }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: facts.firstName }),
    before: [words('intro', { organization, vendor: context.vendor }), words('next')],
    action: { href: context.url(paths.home()), label: words('button') },
    after: closing,
  });
};
