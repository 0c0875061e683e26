import { requireActor } from '@/lib/auth';

/** The empty page behind the check of a session, which is all it does. Only the bench's build has it. */
export default async function EmptySignedInPage() {
  await requireActor();
  return null;
}
