import { NotAdmin } from '@/components/enrollment/not-admin';
import { can, type Actor } from '@/lib/access';
import { listGlobalAdmins } from '@/lib/domain/users';

/** Tells somebody who may not do this which people of their organization can. */
export async function GlobalAdminNeeded({
  actor,
  at = 'wizard',
}: {
  actor: Actor;
  at?: 'wizard' | 'status';
}) {
  return (
    <NotAdmin
      organization={actor.organization.name}
      name={actor.displayName}
      admins={await listGlobalAdmins(actor.organization.id)}
      at={at}
      canSeeStatus={at === 'wizard' && can(actor, 'enrollment:view-status')}
    />
  );
}
