import { findProviderMail } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { userMail } from '../user-mail';

/** Tells a Global admin that the organization is an indirect provider now. Refs: `userId`. */
export const build = userMail('provider-registered', async ({ user, words, context }) => {
  const provider = await findProviderMail(user.organizationId);
  if (provider === null) return null;
  const { brand, vendor, url } = context;
  const about = { brand, vendor, organization: user.organizationName, mpnId: provider.mpnId };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    before: [words('intro', about), words('may', about), words('keeps', about)],
    action: { href: url(paths.home()), label: words('button', about) },
    after: [words('ignore', about)],
  };
});
