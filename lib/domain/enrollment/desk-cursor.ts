import { idOrNull } from '@/lib/ids';

/** Where a page of the queue starts: the order's columns of a row. */
export interface QueuePosition {
  readonly isEscalated: boolean;
  readonly submittedAt: Date;
  readonly id: string;
}

export function cursorOf({ isEscalated, submittedAt, id }: QueuePosition): string {
  const place = `${id}${isEscalated ? 1 : 0}${submittedAt.getTime()}`;
  return Buffer.from(place, 'utf8').toString('base64url');
}

/** A cursor as it came in the URL; null for none and for a malformed one, which starts anew. */
export function readCursor(cursor: string | null): QueuePosition | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const id = idOrNull(text.slice(0, 36));
  const [, escalated, time] = /^([01])(\d{1,15})$/.exec(text.slice(36)) ?? [];
  if (id === null || time === undefined) return null;
  return { id, isEscalated: escalated === '1', submittedAt: new Date(Number(time)) };
}
