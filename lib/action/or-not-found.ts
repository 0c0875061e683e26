import { notFound } from 'next/navigation';
import { Refusal } from '@/lib/refusal';

/** What a query found; its refusal `notFound` becomes the page that says so, with status 404. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  }
}
