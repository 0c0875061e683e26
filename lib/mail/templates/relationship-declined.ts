import { findDeclinedMail } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a partner that a customer said no. Refs: `invitationId`, `userId`. */
export const build = userMail('relationship-declined', async ({ user, words, refs, context }) => {
  const invitationId = ref(refs, 'invitationId');
  const declined = await findDeclinedMail(invitationId);
  if (declined === null) return null;
  const { answerer: customer, label } = declined;
  return {
    subject: words('subject', { customer }),
    preview: words('preview', { customer }),
    heading: words('heading'),
    before: [
      words('intro', { customer, organization: user.organizationName }),
      ...(label === null ? [] : [words('label', { label })]),
    ],
    action: { href: context.url(paths.invitation(invitationId)), label: words('button') },
    after: [words('after')],
  };
});
