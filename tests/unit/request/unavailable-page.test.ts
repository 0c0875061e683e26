import { describe, expect, it } from 'vitest';
import { unavailable } from '@/lib/messages/unavailable';
import { busyPage, unavailablePage } from '@/lib/request';

const page = {
  locale: 'es',
  theme: 'dark',
  brandName: 'R&D <Center>',
  requestId: 'request-1',
  address: 'https://portal.example/customers?search="><script>',
  isPost: false,
  nonce: 'n-1',
} as const;

describe('the page without a database', () => {
  it('says in the reader’s language what to do, and names the request', () => {
    const html = unavailablePage(page);
    expect(html).toContain('<html lang="es" data-theme="dark">');
    expect(html).toContain(unavailable.es.body);
    expect(html).toContain('<code>request-1</code>');
    expect(html).toContain('<style nonce="n-1">');
    expect(html).not.toContain(unavailable.es.sent);
  });

  it('tells whoever sent a form that nothing was saved', () => {
    expect(unavailablePage({ ...page, isPost: true })).toContain(unavailable.es.sent);
  });

  it('of a file says why it waits, and leads back to it', () => {
    const html = busyPage(page, 'Otro <archivo> se descarga.');
    expect(html).toContain('<p>Otro &lt;archivo&gt; se descarga.</p>');
    expect(html).toContain('Intentar de nuevo</a>');
  });

  it('lets no address and no name write into it', () => {
    const html = unavailablePage(page);
    expect(html).not.toContain('<script>');
    expect(html).toContain('R&amp;D &lt;Center&gt;');
    expect(html).toContain('search=&quot;&gt;&lt;script&gt;');
  });
});
