import type { Actor } from '@/lib/access';
import { takeLimit } from '../limits';
import type { PostMessage } from './schema';
import { authorizeThread } from './thread-access';
import { writeEntry } from './write-entry';

const LIMIT = { name: 'enrollment-message', times: 30, seconds: 3600 } as const;

/**
 * Writes to the other side of an enrollment: the applicant's people to the reviewers, or a reviewer
 * to the applicant, who is told by mail. An applicant's message that answers what was asked puts a
 * failed check back to pending. The same form posted again adds nothing.
 * @throws Refusal `forbidden`, `tooManyRequests`, `notFound`, `ownEnrollment`, `threadClosed`
 */
export async function postMessage(actor: Actor, input: PostMessage): Promise<void> {
  authorizeThread(actor);
  await takeLimit(LIMIT, actor.userId);
  const { enrollmentId, idempotencyKey, message, answers } = input;
  await writeEntry(actor, { enrollmentId, idempotencyKey, body: message, answers });
}
