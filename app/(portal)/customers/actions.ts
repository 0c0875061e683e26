'use server';
import { formAction } from '@/lib/action';
import { removeCustomer } from '@/lib/domain/customers';
import { removeCustomerSchema } from '@/lib/domain/customers/schema';
import { createInvitation } from '@/lib/domain/invitations';
import { createInvitationSchema } from '@/lib/domain/invitations/schema';
import { paths } from '@/lib/paths';

/** Makes the request and leads to its draft. What kind it is, is the page's to say. */
export const requestRelationshipAction = formAction({
  name: 'create_invitation',
  schema: createInvitationSchema.omit({ kind: true, partnershipId: true }),
  run: (actor, input) =>
    createInvitation(actor, { ...input, kind: 'RELATIONSHIP', partnershipId: null }),
  done: ({ id }) => ({ redirect: paths.invitation(id) }),
});

export const removeCustomerAction = formAction({
  name: 'remove_partner_customer_relationship',
  schema: removeCustomerSchema,
  run: (actor, input) => removeCustomer(actor, input),
  done: () => ({ redirect: paths.customers({ notice: 'removed' }) }),
});
