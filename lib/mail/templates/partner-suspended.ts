import { paths } from '@/lib/paths';
import { linkMail, mailWords, type MailBuilder } from '../builder';
import { suspensionNews } from '../suspension-news';

/** Tells a partner that it was suspended, why, and what to do. Refs: those of `suspensionNews`. */
export const build: MailBuilder = async (refs, { brand, vendor, url }) => {
  const news = await suspensionNews(refs);
  if (news === null) return null;
  const { to, locale, name, note, ...facts } = news;
  const words = mailWords(locale, 'partner-suspended');
  const about = { brand, vendor, organization: facts.organization };
  return linkMail({
    to,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    name,
    before: [
      words('intro', about),
      words('reason', { reason: facts.reason }),
      ...(note === null ? [] : [words('note', { note })]),
      words('meaning'),
      words('next', about),
    ],
    action: { href: url(paths.home()), label: words('button', about) },
    after: [],
  });
};
