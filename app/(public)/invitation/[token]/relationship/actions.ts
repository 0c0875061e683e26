'use server';
import { formAction, publicFormAction } from '@/lib/action';
import { signOut } from '@/lib/auth';
import { acceptRelationship, declineRelationship } from '@/lib/domain/customers';
import { acceptRelationshipSchema, declineRelationshipSchema } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';

/** The customer says yes, and sees what it has granted. */
export const acceptRelationshipAction = formAction({
  name: 'partner_customer_relationship',
  schema: acceptRelationshipSchema,
  run: (actor, input) => acceptRelationship(actor, input),
  done: () => ({ redirect: paths.partnerRelationships({ notice: 'accepted' }) }),
});

/** The customer says no; the link's page then says that it was declined. */
export const declineRelationshipAction = formAction({
  name: 'decline_partner_customer_relationship',
  schema: declineRelationshipSchema,
  run: (actor, input) => declineRelationship(actor, input),
  done: ({ goesOn }, { token }) => ({
    redirect: paths.openInvitation(token, { declined: goesOn }),
  }),
});

/** Signs out, to sign in with another account and come back to the link. */
export const useOtherAccountAction = publicFormAction({
  name: 'sign_out',
  schema: declineRelationshipSchema,
  run: () => signOut(),
  done: (_result, { token }) => ({
    redirect: paths.signIn({ next: paths.openInvitation(token) }),
  }),
});
