import { createHash } from 'node:crypto';
import type { RequestContext } from '@/lib/access';
import { browserName } from '@/lib/browser-name';
import type { Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/domain/notifications';

/**
 * Notes with what kind of browser somebody has signed in, and owes them a mail when it is one they
 * never used before. The first one is learnt in silence: there is nothing to compare it with.
 */
export async function noteBrowser(
  tx: Tx,
  user: { readonly id: string; readonly organizationId: string },
  context: RequestContext,
  at: Date,
): Promise<void> {
  const { id: userId, organizationId } = user;
  const browser = browserName(context.userAgent) ?? '';
  const fingerprint = createHash('sha256').update(browser).digest('hex');
  const { count } = await tx.knownBrowser.createMany({
    data: [{ userId, organizationId, fingerprint }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const others = await tx.knownBrowser.count({
    where: { userId, fingerprint: { not: fingerprint } },
  });
  if (others === 0) return;
  await enqueueMail(tx, {
    template: 'unusual-sign-in',
    refs: { userId, browser, address: context.ip ?? '', at: at.toISOString() },
    organizationId,
  });
}
