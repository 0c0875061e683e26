'use server';

import { formAction } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { noteOpened } from '@/lib/domain/invitations';
import { invitationTokenSchema } from '@/lib/domain/invitations/schema';
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
  done: ({ goesOn }, { token }) => ({
    redirect: paths.openInvitation(token, { declined: goesOn }),
  }),
});

/** Somebody who is signed in has the page before them; no form, since nobody presses a button. */
export async function noteOpenedAction(token: string): Promise<void> {
  const actor = await requireActor();
  await noteOpened(actor, invitationTokenSchema.parse({ token }));
}
