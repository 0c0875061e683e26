import { expect, it, vi } from 'vitest';
import { loadEnv } from '@/lib/env';
import { withClient } from '@/prisma/client';

it('works on no other database than the configuration was read with', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://one.invalid/one');
  vi.stubEnv('AUTH_SECRET', 'a-secret-that-only-the-tests-know-0123456789');
  loadEnv();
  const work = vi.fn(() => Promise.resolve());
  await expect(withClient('postgresql://two.invalid/two', work)).rejects.toThrow(/was read before/);
  expect(work).not.toHaveBeenCalled();
});
