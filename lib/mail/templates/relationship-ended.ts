import { paths } from '@/lib/paths';
import { relationshipMail } from '../relationship-mail';

/** Tells a partner why a customer left its list. Refs: `relationshipId`, `userId`. */
export const build = relationshipMail(
  'relationship-ended',
  ({ user, words, context, relationship: { customerName: customer } }) => ({
    subject: words('subject', { customer }),
    preview: words('preview', { customer }),
    heading: words('heading'),
    before: [words('intro', { customer, organization: user.organizationName })],
    action: { href: context.url(paths.customers()), label: words('button') },
    after: [words('after')],
  }),
);
