'use server';
import { formAction } from '@/lib/action';
import { endRelationship, withdrawPrivileges } from '@/lib/domain/customers';
import { relationshipIdSchema } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';

export const withdrawPrivilegesAction = formAction({
  name: 'dap_admin_relationship_terminated',
  schema: relationshipIdSchema,
  run: (actor, input) => withdrawPrivileges(actor, input),
  done: () => ({ redirect: paths.partnerRelationships({ notice: 'withdrawn' }) }),
});

export const endRelationshipAction = formAction({
  name: 'remove_partner_customer_relationship',
  schema: relationshipIdSchema,
  run: (actor, input) => endRelationship(actor, input),
  done: () => ({ redirect: paths.partnerRelationships({ notice: 'ended' }) }),
});
