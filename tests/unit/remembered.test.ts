import { expect, it, vi } from 'vitest';
import { remembering } from '@/lib/remembered';

it('reads once for all who ask at the same moment, and anew after a failure or its time', async () => {
  vi.useFakeTimers();
  const read = vi.fn((key: string) =>
    key === 'wrong' ? Promise.reject(new Error('wrong')) : Promise.resolve({ key }),
  );
  const remembered = remembering(1000, read);
  const answers = await Promise.all([remembered.get('a'), remembered.get('a')]);
  expect(answers[0]).toBe(answers[1]);
  expect(read).toHaveBeenCalledTimes(1);

  for (let time = 0; time < 2; time += 1) {
    await expect(remembered.get('wrong')).rejects.toThrow('wrong');
  }
  expect(read).toHaveBeenCalledTimes(3);

  vi.advanceTimersByTime(1000);
  expect(await remembered.get('a')).not.toBe(answers[0]);
  remembered.forget();
  await remembered.get('a');
  expect(read).toHaveBeenCalledTimes(5);
  vi.useRealTimers();
});
