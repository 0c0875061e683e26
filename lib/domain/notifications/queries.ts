import { authorize, type Actor } from '@/lib/access';
import { db, MailStatus, type Prisma } from '@/lib/db';
import { newestFirst, pageOf, type Turn } from '@/lib/keyset';

export const MAIL_STATES = Object.values(MailStatus);
export type MailState = MailStatus;

export interface OutboxFilter extends Turn {
  readonly status?: MailState | undefined;
  readonly size?: number | undefined;
}

const SELECT = {
  id: true,
  template: true,
  organizationId: true,
  status: true,
  attempts: true,
  lastError: true,
  nextAttemptAt: true,
  createdAt: true,
  sentAt: true,
} as const satisfies Prisma.OutboxMailSelect;

type Row = Prisma.OutboxMailGetPayload<{ select: typeof SELECT }>;
export type OutboxRow = Row & { readonly organizationName: string | null };

export interface OutboxPage {
  readonly rows: readonly OutboxRow[];
  /** Cursors of the neighbouring pages; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Mail the program owes, owed or could not send, newest first, one page of it; two queries.
 * @throws Refusal `forbidden` or `wrongStanding` without `program:mail`.
 */
export async function listOutbox(actor: Actor, filter: OutboxFilter): Promise<OutboxPage> {
  authorize(actor, 'program:mail');
  const size = Math.min(Math.max(filter.size ?? 25, 1), 100);
  const { where, ...order } = newestFirst(filter, size);
  const found = await db.outboxMail.findMany({
    where: { AND: [filter.status === undefined ? {} : { status: filter.status }, where] },
    ...order,
    select: SELECT,
  });
  const { rows, nextAfter, previousBefore } = pageOf(found, filter, size);
  return { rows: await named(rows), previous: previousBefore, next: nextAfter };
}

async function named(rows: readonly Row[]): Promise<OutboxRow[]> {
  const ids = rows.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const organizations =
    ids.length === 0
      ? []
      : await db.organization.findMany({
          where: { id: { in: [...new Set(ids)] } },
          select: { id: true, name: true },
        });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    organizationName: row.organizationId === null ? null : (names.get(row.organizationId) ?? null),
  }));
}
