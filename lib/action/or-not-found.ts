import { notFound, redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { endingOf, Refusal } from '@/lib/refusal';

/**
 * What a query found; its refusal `notFound` becomes the page that says so, with status 404, or the
 * one that says that it has ended.
 */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFound') {
      const ended = endingOf(error);
      if (ended !== undefined) redirect(paths.ended(ended));
      notFound();
    }
    throw error;
  }
}
