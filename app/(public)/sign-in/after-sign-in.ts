import type { SignedIn } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { nextIn } from '../next-in';

/** Where somebody goes who has signed in: to what is still owed first, then where they were going. */
export function afterSignIn(
  { awaitsFactor, mustChangePassword }: SignedIn,
  next: unknown,
): { redirect: string } {
  const query = nextIn(next);
  if (awaitsFactor) return { redirect: paths.secondFactor(query) };
  if (mustChangePassword) return { redirect: paths.changePassword(query) };
  return { redirect: query.next ?? paths.home() };
}
