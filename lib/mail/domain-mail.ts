import { paths } from '@/lib/paths';
import { ref, type MailBuilder } from './builder';
import { userMail } from './user-mail';

/** Tells a Global admin what becomes of a domain whose record is gone. Refs: `userId`, `name`, `lapses`. */
export function domainMail(template: 'domain-record-missing' | 'domain-lapsed'): MailBuilder {
  return userMail(template, ({ user, words, refs, context }) => {
    const { organizationName: organization } = user;
    const about = { domain: ref(refs, 'name'), date: new Date(ref(refs, 'lapses')), organization };
    return {
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading', about),
      before: [words('intro', about), words('effects', about)],
      action: { href: context.url(paths.domains()), label: words('button') },
      after: [words('ignore', about)],
    };
  });
}
