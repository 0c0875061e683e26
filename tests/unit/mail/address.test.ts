import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverableAddress } from '@/lib/mail/address';
import { pauseAfter } from '@/lib/mail/outbox';
import { smtpTransport, type Transport } from '@/lib/mail/transport';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';

let server: MailServer;
let transport: Transport;

beforeAll(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url);
});

afterAll(async () => {
  transport.close();
  await server.stop();
});

/** Addresses, near-addresses, and the tricks that turn one recipient into another. */
const word = fc.stringMatching(/^[a-z0-9]([a-z0-9_'+-]{0,8}[a-z0-9])?$/);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const candidates = fc.oneof(
  fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.array(label, { minLength: 1, maxLength: 3 }),
    )
    .map(([words, labels]) => `${words.join('.')}@${labels.join('.')}.example`),
  fc.emailAddress(),
  fc.emailAddress().map((address) => address.toLowerCase()),
  fc
    .tuple(
      fc.stringMatching(/^[a-z0-9.+_'-]{1,20}$/),
      fc.stringMatching(/^[a-z0-9-]{1,12}(\.[a-z0-9-]{1,8}){0,2}\.[a-z]{2,6}$/),
    )
    .map((parts) => parts.join('@')),
  fc
    .tuple(
      fc.emailAddress(),
      fc.constantFrom(
        ',',
        ';',
        ' ',
        '\r\nRCPT TO:<',
        '\n',
        '>',
        '<',
        '"',
        '\\',
        ':',
        '(x)',
        '\u0000',
        '%',
      ),
      fc.emailAddress(),
    )
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 40 }).map((text) => `${text}@contoso.example`),
);

it('what is accepted reaches exactly that one mailbox', async () => {
  let [accepted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(candidates, async (candidate) => {
      const to = deliverableAddress(candidate);
      if (to === null) {
        refused += 1;
        return;
      }
      accepted += 1;
      server.received.length = 0;
      await transport.send({
        id: 'x',
        messageId: '<x@contoso.example>',
        to,
        locale: 'en',
        subject: 'A test',
        html: '<p>x</p>',
        text: 'x',
      });
      expect(server.received.map((mail) => mail.to)).toEqual([[candidate]]);
      const header = server.received[0]?.mail.to;
      expect(Array.isArray(header) ? [] : header?.value.map(({ address }) => address)).toEqual([
        candidate,
      ]);
    }),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
});

it('pauses longer after each try, at most an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 30].map(pauseAfter)).toEqual([
    5_000, 20_000, 80_000, 320_000, 1_280_000, 3_600_000, 3_600_000,
  ]);
});
