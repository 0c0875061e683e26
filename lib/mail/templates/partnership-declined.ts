import { findDeclinedNotice } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a provider's people that an invitation was declined. Refs: `invitationId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const notice = await findDeclinedNotice(ref(refs, 'invitationId'), ref(refs, 'userId'));
  if (notice === null) return null;
  const { to, locale, name, decliner } = notice;
  const words = mailWords(locale, 'partnership-declined');
  return linkMail({
    to,
    locale,
    subject: words('subject', { reseller: decliner }),
    preview: words('preview'),
    heading: words('heading', { reseller: decliner }),
    name,
    before: [words('intro', { reseller: decliner }), words('next')],
    action: { href: context.url(paths.invitations()), label: words('button') },
    after: [],
  });
};
