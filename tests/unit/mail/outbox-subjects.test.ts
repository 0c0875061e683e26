import { expect, it } from 'vitest';
import { NAMED } from '@/components/notifications/outbox-table';
import messages from '@/lib/messages/en.json';

it('knows every name that the heading of a mail may hold', () => {
  const headings = Object.values(messages.mail).flatMap((words) =>
    typeof words === 'object' && 'heading' in words ? [words.heading] : [],
  );
  const named = headings.flatMap((heading) =>
    [...heading.matchAll(/\{(\w+)\}/g)].map(([, n]) => n),
  );
  expect(named).not.toHaveLength(0);
  expect(named.filter((name) => !Object.hasOwn(NAMED, name ?? ''))).toEqual([]);
});
