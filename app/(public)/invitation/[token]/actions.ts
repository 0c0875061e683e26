'use server';

import { formAction } from '@/lib/action';
import { authorizeProvider, declinePartnership } from '@/lib/domain/partnerships';
import {
  authorizeProviderSchema,
  declinePartnershipSchema,
} from '@/lib/domain/partnerships/schema';
import { paths } from '@/lib/paths';

/** The reseller authorizes the provider that invited it. */
export const authorizeProviderAction = formAction({
  name: 'create_partner_relationship',
  schema: authorizeProviderSchema,
  run: authorizeProvider,
  done: () => ({ redirect: paths.indirectProviders({ notice: 'authorized' }) }),
});

/** The reseller declines; the page then says so. */
export const declinePartnershipAction = formAction({
  name: 'decline_partner_relationship',
  schema: declinePartnershipSchema,
  run: declinePartnership,
  done: (_, { token }) => ({ redirect: paths.openInvitation(token) }),
});
