import { paths } from '@/lib/paths';
import { ref, type MailBuilder } from './builder';
import { userMail } from './user-mail';

/** Tells a user what became of an identity of theirs. Refs: `userId`, `host`. */
export function identityMail(template: 'identity-linked' | 'identity-removed'): MailBuilder {
  return userMail(template, ({ user, words, refs, context }) => {
    const { signInName, organizationName: organization } = user;
    const { brand } = context;
    const host = ref(refs, 'host');
    return {
      subject: words('subject', { brand, host }),
      preview: words('preview', { host }),
      heading: words('heading'),
      before: [words('intro', { brand, host, signInName })],
      action: { href: context.url(paths.security()), label: words('button') },
      after: [words('ignore', { organization })],
    };
  });
}
