import { loadEnv } from '@/lib/env';

/**
 * Lets a command use the application's own client, on a database it learned of only now, and closes
 * the connections afterwards. The configuration is read once in a process, so whatever reads it has
 * to be imported by `work` itself.
 */
export async function withClient<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  process.env['DATABASE_URL'] = databaseUrl;
  if (loadEnv().databaseUrl !== databaseUrl) {
    throw new Error('The configuration was read before it was known which database to work on');
  }
  const { closeDatabase } = await import('@/lib/db');
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
