import { expect, it } from 'vitest';
import { findBuilder, registry } from '@/lib/mail/registry';

it('has a builder for every mail, and none for another name', { timeout: 60_000 }, async () => {
  for (const template of Object.keys(registry)) {
    expect(typeof (await findBuilder(template)), template).toBe('function');
  }
  expect(await findBuilder('toString')).toBeUndefined();
});
