import { idOrNull } from '@/lib/ids';

/** Where a page of the queue starts: the order's columns of a row. */
export interface QueuePosition {
  readonly submittedAt: Date;
  readonly id: string;
}

export function cursorOf({ submittedAt, id }: QueuePosition): string {
  return Buffer.from(`${id}${submittedAt.getTime()}`, 'utf8').toString('base64url');
}

/** A cursor as it came in the URL; null for none and for a malformed one, which starts anew. */
export function readCursor(cursor: string | null): QueuePosition | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [id, time] = [idOrNull(text.slice(0, 36)), text.slice(36)];
  if (id === null || !/^\d{1,15}$/.test(time)) return null;
  return { id, submittedAt: new Date(Number(time)) };
}
