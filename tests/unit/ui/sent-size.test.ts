import { describe, expect, it } from 'vitest';
import { longestField, MOST_BYTES, sentSize } from '@/components/form/sent-size';
import { idle, invalid } from '@/lib/action/form-state';

function aForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('how much a form sends', () => {
  it.each([
    ['letters of one byte', 'x'.repeat(1000)],
    ['letters of two', 'ñ'.repeat(1000)],
    ['signs of four', '😀'.repeat(1000)],
    ['lines, which are sent with two signs at each end', 'line\n'.repeat(1000)],
  ])('is never counted as less than it is: %s', async (_what, text) => {
    const form = aForm({ titleEn: 'Title', bodyEn: text });
    const sent = await new Response(form).arrayBuffer();
    expect(sentSize(form, idle)).toBeGreaterThanOrEqual(sent.byteLength);
  });

  it('counts the answer to the attempt before, which is sent along', () => {
    const form = aForm({ body: 'x'.repeat(MOST_BYTES * 0.6) });
    expect(sentSize(form, idle)).toBeLessThan(MOST_BYTES);
    const before = invalid([], { body: 'x'.repeat(MOST_BYTES * 0.6) });
    expect(sentSize(form, before)).toBeGreaterThan(MOST_BYTES);
  });

  it('names the field with the most text, never one that holds a secret', () => {
    const form = aForm({ title: 'Title', body: 'Some words', password: 'x'.repeat(500) });
    expect(longestField(form)).toBe('body');
    expect(longestField(new FormData())).toBeNull();
  });
});
