import type { IncomingMessage, ServerResponse } from 'node:http';

/*
 * The framework loads this module once per bundle, so the count is kept on globalThis: what answers
 * the pages of one bundle is asked about by another one.
 */
const holder = globalThis as typeof globalThis & { partnerCenterPages?: number };

/** Counts what is read, and not what is posted, as under way until its answer is out or given up. */
export function countPage(
  { method }: Pick<IncomingMessage, 'method'>,
  response: Pick<ServerResponse, 'once'>,
): void {
  if (method !== 'GET') return;
  holder.partnerCenterPages = pagesUnderWay() + 1;
  response.once('close', () => {
    holder.partnerCenterPages = pagesUnderWay() - 1;
  });
}

/** How many pages and files this process is answering. */
export function pagesUnderWay(): number {
  return holder.partnerCenterPages ?? 0;
}
