import { findOrganizationName } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a customer that its provider attested the customer agreement. Refs: `organizationId` of the provider, `userId`. */
export const build = userMail('agreement-attested', async ({ user, words, refs, context }) => {
  const provider = await findOrganizationName(ref(refs, 'organizationId'));
  if (provider === null) return null;
  const about = { provider, organization: user.organizationName };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    before: [words('intro', about)],
    action: { href: context.url(paths.customerAgreement()), label: words('button') },
    after: [words('after', about)],
  };
});
