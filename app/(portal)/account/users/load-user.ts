import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/access';
import { getUser, type UserDetail } from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';

/** The user a page is about; the "not found" page for anybody of another organization. */
export async function loadUser(actor: Actor, id: string): Promise<UserDetail> {
  try {
    return await getUser(actor, id);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  }
}
