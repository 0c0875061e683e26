import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from './builder';

/** Tells a user what became of an identity of theirs. Refs: `userId`, `host`. */
export function identityMail(template: 'identity-linked' | 'identity-removed'): MailBuilder {
  return async (refs, context) => {
    const user = await findMailRecipient(ref(refs, 'userId'));
    if (user === null) return null;
    const { locale, signInName, organizationName: organization } = user;
    const { brand } = context;
    const host = ref(refs, 'host');
    const words = mailWords(locale, template);
    return linkMail({
      to: user.email,
      locale,
      subject: words('subject', { brand, host }),
      preview: words('preview', { host }),
      heading: words('heading'),
      greeting: words('greeting', { name: user.firstName }),
      before: [words('intro', { brand, host, signInName })],
      action: { href: context.url(paths.security()), label: words('button') },
      after: [words('ignore', { organization })],
    });
  };
}
