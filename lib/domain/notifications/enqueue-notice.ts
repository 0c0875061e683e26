import { ADMIN_AGENT, GLOBAL_ADMIN } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { enqueueMails, type NewMail } from './enqueue-mail';

/** More people of one organization than this are not written to about one event. */
const MOST_RECIPIENTS = 20;

interface Notice extends Omit<NewMail, 'organizationId'> {
  readonly organizationId: string;
}

/**
 * Owes a mail about an event to those of an organization who deal with it: its active Admin agents,
 * and its Global admins where it has none. Each mail's refs carry the recipient's `userId`.
 */
export async function enqueueNotice(tx: Tx, notice: Notice): Promise<void> {
  await enqueueNotices(tx, [notice]);
}

/** The same of several organizations at once, of each its own notice; by two statements. */
export async function enqueueNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const holders = await tx.userRole.findMany({
    where: {
      organizationId: { in: notices.map(({ organizationId }) => organizationId) },
      role: { in: [ADMIN_AGENT, GLOBAL_ADMIN] },
      user: { status: 'ACTIVE' },
    },
    orderBy: { userId: 'asc' },
    select: { userId: true, role: true, organizationId: true },
  });
  const recipientsOf = (organizationId: string) => {
    const own = holders.filter((holder) => holder.organizationId === organizationId);
    const agents = own.filter((holder) => holder.role === ADMIN_AGENT);
    return (agents.length > 0 ? agents : own).slice(0, MOST_RECIPIENTS);
  };
  await enqueueMails(
    tx,
    notices.flatMap((notice) =>
      recipientsOf(notice.organizationId).map(({ userId }) => ({
        ...notice,
        refs: { ...notice.refs, userId },
      })),
    ),
  );
}

/**
 * Owes a mail about an event to every active Global admin of an organization. Each mail's refs carry
 * the recipient's `userId`.
 */
export async function enqueueAdminNotice(
  tx: Tx,
  { organizationId, ...notice }: Notice,
): Promise<void> {
  await enqueueAdminNotices(tx, notice, [organizationId]);
}

/** The same for many organizations, by two statements; some hundreds at most. */
export async function enqueueAdminNotices(
  tx: Tx,
  notice: Omit<NewMail, 'organizationId'>,
  organizationIds: readonly string[],
): Promise<void> {
  const admins = await tx.$queryRaw<{ userId: string; organizationId: string }[]>`
    SELECT admin.user_id AS "userId", asked.id AS "organizationId"
    FROM unnest(${[...organizationIds]}::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT r.user_id FROM user_role r JOIN "user" u ON u.id = r.user_id
      WHERE r.organization_id = asked.id AND r.role = ${GLOBAL_ADMIN}::role AND u.status = 'ACTIVE'
      ORDER BY r.user_id LIMIT ${MOST_RECIPIENTS}) AS admin`;
  await enqueueMails(
    tx,
    admins.map(({ userId, organizationId }) => ({
      ...notice,
      organizationId,
      refs: { ...notice.refs, userId },
    })),
  );
}
