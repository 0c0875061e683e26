import { expect, it } from 'vitest';
import { registry } from '@/lib/mail/registry';
import en from '@/lib/messages/en.json';

it(
  'every mail that has words has a template, and the other way round',
  { timeout: 60_000 },
  async () => {
    expect(Object.keys(registry).sort()).toEqual(Object.keys(en.mail).sort());
    for (const load of Object.values(registry)) {
      expect(typeof (await load()).build).toBe('function');
    }
  },
);
