import { PERMISSIONS, type Permission } from '@/lib/access';
import { Refusal } from '@/lib/refusal';

/**
 * What a query found; where a row of the reader's own organization asks for more than its page does,
 * the permission that is missing, for the page that says which roles have it.
 */
export async function orForbidden<T extends object>(
  query: Promise<T>,
): Promise<T | { readonly missing: Permission }> {
  try {
    return await query;
  } catch (error) {
    const isForbidden = error instanceof Refusal && error.code === 'forbidden';
    const named = isForbidden ? error.params['permission'] : undefined;
    const missing = PERMISSIONS.find((permission) => permission === named);
    if (missing === undefined) throw error;
    return { missing };
  }
}
