'use server';

import { formAction } from '@/lib/action';
import { grantAccess, removePartnership, withdrawAccess } from '@/lib/domain/partnerships';
import {
  grantAccessSchema,
  removePartnershipSchema,
  withdrawAccessSchema,
} from '@/lib/domain/partnerships/schema';
import { paths } from '@/lib/paths';

/** Ends a partnership from either side. */
export const removePartnershipAction = formAction({
  name: 'remove_partner_relationship',
  schema: removePartnershipSchema,
  run: removePartnership,
  done: ({ actorWas }) => ({
    redirect:
      actorWas === 'provider'
        ? paths.indirectResellers({ notice: 'removed' })
        : paths.indirectProviders({ notice: 'removed' }),
  }),
});

/** Takes the provider's administrator access back. */
export const withdrawAccessAction = formAction({
  name: 'withdraw_provider_access',
  schema: withdrawAccessSchema,
  run: withdrawAccess,
  done: () => ({ redirect: paths.indirectProviders({ notice: 'accessWithdrawn' }) }),
});

/** Gives it to the provider again. */
export const grantAccessAction = formAction({
  name: 'grant_provider_access',
  schema: grantAccessSchema,
  run: grantAccess,
  done: () => ({ redirect: paths.indirectProviders({ notice: 'accessGranted' }) }),
});
