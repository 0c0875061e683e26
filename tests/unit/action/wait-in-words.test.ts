import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { waitInWords } from '@/lib/action/wait-in-words';
import en from '@/lib/messages/en.json';
import es from '@/lib/messages/es.json';

describe('how long to wait', () => {
  it.each([
    [1, 'en', '1 second'],
    [59, 'es', '59 segundos'],
    [60, 'en', '1 minute'],
    [61, 'es', '2 minutos'],
    [3600, 'en', '60 minutes'],
    [undefined, 'en', 'none'],
  ])('%s seconds in %s are %s', (seconds, locale, words) => {
    expect(waitInWords(seconds, locale)).toBe(words);
  });

  it('stands in the refusal, which says so where waiting does not help', () => {
    const refusals = createTranslator({ locale: 'en', messages: en, namespace: 'refusals' });
    const rechazos = createTranslator({ locale: 'es', messages: es, namespace: 'refusals' });
    expect(refusals('tooManyRequests', { wait: waitInWords(1800, 'en') })).toContain('30 minutes');
    expect(rechazos('tooManyRequests', { wait: waitInWords(1800, 'es') })).toContain('30 minutos');
    expect(refusals('tooManyRequests', { wait: 'none' })).toContain('cannot be done again');
  });
});
