import { describe, expect, it } from 'vitest';
import { mailWords, unlinked } from '@/lib/mail/builder';

describe('a name in a mail', () => {
  it.each([
    ['Refunds at pay-us.example', 'Refunds at pay-us.\u2060example'],
    ['www2.pay.example now', 'www2.\u2060pay.\u2060example now'],
    ['185.12.33.44', '185.\u206012.\u206033.\u206044'],
    ['пример.рф', 'пример.\u2060рф'],
    ['pay。example', 'pay。\u2060example'],
    ['Acme.com Ltd.', 'Acme.\u2060com Ltd.'],
  ])('that looks like a host is no link: %s', (name, read) => {
    expect(unlinked(name)).toBe(read);
  });

  it.each([
    'Granada Redes S.L.',
    'Muñoz e Hijos, S.A.U.',
    'J. R. R. Tolkien',
    'St. John',
    'Node .js',
  ])('is left as it is: %s', (name) => {
    expect(unlinked(name)).toBe(name);
  });

  it('is no link in any sentence, while what is an address stays one', () => {
    const words = mailWords('en', 'guest-invitation');
    const about = { organization: 'Go to pay-us.example', brand: 'partner.example' };
    expect(words('subject', about)).toContain('pay-us.\u2060example');
    expect(words('introBy', { ...about, name: 'Al Bad.example' })).toContain('Bad.\u2060example');
    expect(words('introBy', { ...about, name: 'Al' })).toContain('partner.example');
    expect(words('signInName', { email: 'ana@outside.example' })).toContain('ana@outside.example');
  });
});
