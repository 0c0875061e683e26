import { paths } from '@/lib/paths';
import { relationshipMail } from '../relationship-mail';

/**
 * Tells a partner that a customer took the delegated privileges back, be it of a live relationship
 * or what a removal had left standing. Refs: `relationshipId`, `userId`.
 */
export const build = relationshipMail(
  'privileges-withdrawn',
  ({ user, words, context, relationship: { customerId, customerName, isLive } }) => {
    const about = { customer: customerName, relationship: isLive ? 'live' : 'ended' };
    return {
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading'),
      before: [words('intro', { ...about, organization: user.organizationName })],
      action: {
        href: context.url(isLive ? paths.customerAccount(customerId) : paths.customers()),
        label: words('button', about),
      },
      after: [words('after', about)],
    };
  },
);
