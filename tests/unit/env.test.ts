import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, isLoopback, keptSecret, parseEnv } from '@/lib/env';

const SECRET = 'x'.repeat(32);
const parse = (source: Record<string, string>) => parseEnv(source, () => SECRET);
const PUBLIC = { APP_URL: 'https://partners.example.com', AUTH_SECRET: SECRET };

describe('defaults', () => {
  it('describe a local start', () => {
    const env = parse({});
    expect(env).toMatchObject({
      port: 3000,
      appUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      brandName: 'Partner Center',
      vendorName: 'Northlight',
      tenantSuffix: 'onnorthlight.example',
      mailFrom: { name: 'Partner Center', address: 'no-reply@localhost' },
      trustProxy: 0,
      isLocal: true,
      mailboxEnabled: true,
      demoEnabled: true,
      secureCookies: false,
    });
    expect(env.dataDir).toBe(join(process.cwd(), '.data'));
  });

  it('follow PORT', () => {
    expect(parse({ PORT: '4100' }).appUrl).toBe('http://localhost:4100');
  });

  it('also replace empty values', () => {
    expect(parse({ PORT: '', APP_URL: ' ' }).appUrl).toBe('http://localhost:3000');
  });
});

describe('a public address', () => {
  it('has neither demo world nor mailbox, and secure cookies', () => {
    expect(parse(PUBLIC)).toMatchObject({
      isLocal: false,
      mailboxEnabled: false,
      demoEnabled: false,
      secureCookies: true,
    });
  });

  it('needs https', () => {
    expect(() => parse({ ...PUBLIC, APP_URL: 'http://partners.example.com' })).toThrow(
      /^APP_URL .*https/,
    );
  });

  it('needs a secret', () => {
    expect(() => parse({ APP_URL: PUBLIC.APP_URL })).toThrow(/^AUTH_SECRET is required/);
  });
});

describe('switches', () => {
  it('DEMO=off leaves the demo world out', () => {
    expect(parse({ DEMO: 'off' })).toMatchObject({ demoEnabled: false, mailboxEnabled: true });
  });

  it('SMTP_URL closes the mailbox', () => {
    expect(parse({ SMTP_URL: 'smtp://localhost:1025' }).mailboxEnabled).toBe(false);
  });

  it('TRUST_PROXY counts proxies', () => {
    expect(['off', 'on', '2'].map((value) => parse({ TRUST_PROXY: value }).trustProxy)).toEqual([
      0, 1, 2,
    ]);
  });

  it('MAIL_FROM is read with and without a name', () => {
    expect(parse({ MAIL_FROM: 'Portal <a@b.example>' }).mailFrom).toEqual({
      name: 'Portal',
      address: 'a@b.example',
    });
    expect(parse({ MAIL_FROM: 'a@b.example' }).mailFrom.address).toBe('a@b.example');
  });
});

describe('refusals name the variable in one line', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['APP_URL', 'partners.example.com'],
    ['APP_URL', 'https://partners.example.com/portal'],
    ['APP_URL', 'ftp://localhost'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'localhost:25'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
    ['AUTH_SECRET', 'short'],
    ['DEMO', 'maybe'],
    ['TENANT_SUFFIX', 'not a domain'],
    ['TRUST_PROXY', '10.0.0.1'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(EnvError);
    expect(() => parse({ [name]: value })).toThrow(new RegExp(`^${name} [^\n]+\\.$`));
  });
});

it('isLoopback knows this machine from others', () => {
  expect(['localhost', 'a.localhost', '127.0.0.1', '127.8.0.1', '[::1]'].every(isLoopback)).toBe(
    true,
  );
  expect(['0.0.0.0', 'localhost.example', '10.0.0.1', '127.0.0.1.example'].some(isLoopback)).toBe(
    false,
  );
});

it('keptSecret makes one secret and keeps it to its owner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  const secret = keptSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret(folder)).toBe(secret);
  expect(statSync(join(folder, 'auth-secret')).mode & 0o077).toBe(0);
});

describe('S3_URL', () => {
  it('is a bucket with its keys', () => {
    const s3 = parse({ S3_URL: 'https://AKIA:a%2Fb%2B@s3.example.com/files?region=eu-west-1' }).s3;
    expect(s3).toEqual({
      endpoint: 'https://s3.example.com/files',
      region: 'eu-west-1',
      accessKeyId: 'AKIA',
      secretAccessKey: 'a/b+',
    });
  });

  it('may name the bucket in the host, and no region', () => {
    const s3 = parse({ S3_URL: 'https://key:secret@files.s3.example.com' }).s3;
    expect(s3).toMatchObject({ endpoint: 'https://files.s3.example.com', region: 'auto' });
  });

  it('may do without TLS on this machine only', () => {
    expect(parse({ S3_URL: 'http://key:secret@localhost:9000/files' }).s3).toBeDefined();
    expect(() => parse({ S3_URL: 'http://key:secret@s3.example.com/files' })).toThrow(/^S3_URL /);
  });

  it.each([
    's3://files',
    'https://s3.example.com/files',
    'https://key@s3.example.com/files',
    'files',
  ])('is not %s', (value) => {
    expect(() => parse({ S3_URL: value })).toThrow(/^S3_URL must be a URL such as/);
  });

  it('is not needed', () => {
    expect(parse({}).s3).toBeUndefined();
  });
});

describe('the issuer for everybody', () => {
  it('comes with our id and secret in one URL', () => {
    const url = 'https://our%20id:s%3Acret@login.example.com/tenant/v2.0/';
    expect(parse({ ...PUBLIC, OIDC_URL: url }).issuer).toEqual({
      issuer: 'https://login.example.com/tenant/v2.0',
      clientId: 'our id',
      clientSecret: 's:cret',
    });
    expect(parse(PUBLIC).issuer).toBeUndefined();
  });

  it.each(['https://login.example.com', 'http://id:secret@login.example.com', 'login'])(
    'is not %s',
    (url) => expect(() => parse({ ...PUBLIC, OIDC_URL: url })).toThrow(/^OIDC_URL must be/),
  );

  it('may be inside the network on a start of one’s own, or where that is said', () => {
    expect(parse({}).privateIssuers).toBe(true);
    expect(parse(PUBLIC).privateIssuers).toBe(false);
    expect(parse({ ...PUBLIC, OIDC_PRIVATE_ISSUERS: 'on' }).privateIssuers).toBe(true);
  });
});
