import { paths } from '@/lib/paths';
import { linkMail, mailWords, type MailBuilder } from '../builder';
import { suspensionNews } from '../suspension-news';

/** Tells a partner that its suspension has ended. Refs: those of `suspensionNews`. */
export const build: MailBuilder = async (refs, { brand, vendor, url }) => {
  const news = await suspensionNews(refs);
  if (news === null) return null;
  const { to, locale, name, organization, endNote } = news;
  const words = mailWords(locale, 'partner-reinstated');
  const about = { brand, vendor, organization };
  return linkMail({
    to,
    locale,
    subject: words('subject', about),
    preview: words('preview'),
    heading: words('heading', about),
    name,
    before: [
      words('intro', about),
      ...(endNote === null ? [] : [words('note', { note: endNote })]),
      words('meaning'),
    ],
    action: { href: url(paths.home()), label: words('button', about) },
    after: [],
  });
};
