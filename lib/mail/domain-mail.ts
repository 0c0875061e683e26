import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from './builder';

/** Tells a Global admin what becomes of a domain whose record is gone. Refs: `userId`, `name`, `lapses`. */
export function domainMail(template: 'domain-record-missing' | 'domain-lapsed'): MailBuilder {
  return async (refs, context) => {
    const user = await findMailRecipient(ref(refs, 'userId'));
    if (user === null) return null;
    const { locale, organizationName: organization } = user;
    const about = { domain: ref(refs, 'name'), date: new Date(ref(refs, 'lapses')), organization };
    const words = mailWords(locale, template, user.timeZone);
    return linkMail({
      to: user.email,
      locale,
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading', about),
      greeting: words('greeting', { name: user.firstName }),
      before: [words('intro', about), words('effects', about)],
      action: { href: context.url(paths.domains()), label: words('button') },
      after: [words('ignore', about)],
    });
  };
}
