import { z } from 'zod';
import { authorize, type Actor } from '@/lib/access';
import { db, MailStatus, type Prisma } from '@/lib/db';

export const MAIL_STATES = Object.values(MailStatus);
export type MailState = MailStatus;

export interface OutboxFilter {
  readonly status?: MailState | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
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

function cursor(text: string | null | undefined): string | null {
  return z.uuid().safeParse(text).data ?? null;
}

/**
 * Mail the program owes, owed or could not send, newest first, one page of it; two queries.
 * @throws Refusal `forbidden` or `wrongStanding` without `program:mail`.
 */
export async function listOutbox(actor: Actor, filter: OutboxFilter): Promise<OutboxPage> {
  authorize(actor, 'program:mail');
  const size = Math.min(Math.max(filter.size ?? 25, 1), 100);
  const after = cursor(filter.after);
  const before = after === null ? cursor(filter.before) : null;
  const found = await db.outboxMail.findMany({
    where: {
      ...(filter.status === undefined ? {} : { status: filter.status }),
      ...(after === null ? {} : { id: { lt: after } }),
      ...(before === null ? {} : { id: { gt: before } }),
    },
    // Ids begin with the time of their making.
    orderBy: { id: before === null ? 'desc' : 'asc' },
    take: size + 1,
    select: SELECT,
  });
  const kept = found.slice(0, size);
  const rows = before === null ? kept : kept.reverse();
  const isPrevious = before === null ? after !== null : found.length > size;
  const isNext = before === null ? found.length > size : true;
  return {
    rows: await named(rows),
    previous: isPrevious ? (rows[0]?.id ?? null) : null,
    next: isNext ? (rows.at(-1)?.id ?? null) : null,
  };
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
