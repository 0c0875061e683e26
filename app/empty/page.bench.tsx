import { connection } from 'next/server';

/** The measure of `npm run bench`: a page rendered per request that does nothing. Only its build has it. */
export default async function EmptyPage() {
  await connection();
  return null;
}
