import { db } from '@/lib/db';

const PATIENCE = 2_000;

/** Whether the database answers within two seconds. Never throws. */
export async function isDatabaseReachable(): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE).unref();
  });
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
