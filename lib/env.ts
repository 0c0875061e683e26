import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What the process is told from outside; `process.env` or a literal in tests. */
type Source = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(?:\.(?!-)[a-z0-9-]{1,63})+$/;

/** An IPv4 address, or an IPv6 one in brackets, with or without a port. */
const SERVER = /^(?:(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

const url = (protocols: readonly string[], what: string) =>
  z.string().refine((value) => {
    const parsed = parseUrl(value);
    return parsed !== undefined && protocols.includes(parsed.protocol) && parsed.hostname !== '';
  }, what);

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);

const appUrl = z
  .string()
  .refine((value) => {
    const parsed = parseUrl(value);
    return (
      parsed !== undefined &&
      ['http:', 'https:'].includes(parsed.protocol) &&
      `${parsed.username}${parsed.password}${parsed.search}${parsed.hash}` === '' &&
      parsed.pathname === '/'
    );
  }, 'must be an origin such as https://partners.example.com')
  .transform((value) => new URL(value))
  .refine(
    (value) => value.protocol === 'https:' || isLoopback(value.hostname),
    'must use https unless it is a loopback address',
  );

/** A URL that carries a key and its secret; without TLS only where nobody listens in: on this machine. */
const keyedUrl = (example: string) =>
  z
    .string()
    .refine((value) => {
      const parsed = parseUrl(value);
      return (
        parsed !== undefined &&
        (parsed.protocol === 'https:' ||
          (parsed.protocol === 'http:' && isLoopback(parsed.hostname))) &&
        parsed.username !== '' &&
        parsed.password !== '' &&
        parsed.hash === ''
      );
    }, `must be a URL such as ${example}`)
    .transform((value) => new URL(value));

/** A bucket with its keys in one URL. */
const s3Url = keyedUrl('https://key:secret@s3.example.com/bucket?region=eu-west-1').transform(
  (parsed) => ({
    endpoint: `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`,
    region: parsed.searchParams.get('region') ?? 'auto',
    accessKeyId: decodeURIComponent(parsed.username),
    secretAccessKey: decodeURIComponent(parsed.password),
  }),
);

/** An OpenID Connect issuer with our client id and secret there in one URL. */
const issuerUrl = keyedUrl('https://client-id:client-secret@login.example.com').transform(
  (parsed) => ({
    issuer: `${parsed.origin}${parsed.pathname.replace(/\/$/, '')}`,
    clientId: decodeURIComponent(parsed.username),
    clientSecret: decodeURIComponent(parsed.password),
  }),
);

const shape = {
  PORT: integer(1, 65_535).default(3000),
  APP_URL: appUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  S3_URL: s3Url.optional(),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'must be a URL such as postgresql://user:password@host:5432/name',
  ).optional(),
  DATABASE_POOL_SIZE: integer(1, 1000).default(10),
  SMTP_URL: url(['smtp:', 'smtps:'], 'must be a URL such as smtp://host:25').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]{1,80}<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
      error: 'must be an address such as Partner Center <no-reply@example.com>',
    })
    .optional(),
  AUTH_SECRET: z
    .string()
    .refine((value) => Buffer.byteLength(value) >= 32, 'must be at least 32 bytes long')
    .optional(),
  DEMO: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  BRAND_NAME: z.string().max(60, 'must be at most 60 characters').default('Partner Center'),
  VENDOR_NAME: z.string().max(60, 'must be at most 60 characters').default('Northlight'),
  BRAND_ACCENT: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a color such as #0f6cbd')
    .optional(),
  TENANT_SUFFIX: z
    .string()
    .toLowerCase()
    .regex(DOMAIN, 'must be a domain name such as onnorthlight.example')
    .default('onnorthlight.example'),
  REQUIRE_SECOND_FACTOR: z
    .enum(['off', 'partners', 'all'], { error: 'must be off, partners or all' })
    .default('off'),
  OIDC_URL: issuerUrl.optional(),
  OIDC_PRIVATE_ISSUERS: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  DNS_SERVER: z
    .string()
    .refine((value) => SERVER.test(value), 'must be an address such as 192.0.2.1 or 192.0.2.1:53')
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:on|off|\d)$/, 'must be off, on, or the number of proxies in front (0 to 9)')
    .transform((value) => (value === 'on' ? 1 : value === 'off' ? 0 : Number(value)))
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
};

/** Whether only this machine can reach a URL's host name. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}

/** The configuration as the application reads it. */
export interface Env {
  readonly port: number;
  /** Origin of every link we write, without a slash at the end. */
  readonly appUrl: string;
  /** Absolute folder for the embedded database, local secrets, stored mail and files. */
  readonly dataDir: string;
  /** The bucket that holds uploaded files; unset, they lie in dataDir. */
  readonly s3:
    | {
        readonly endpoint: string;
        readonly region: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      }
    | undefined;
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: { readonly name: string; readonly address: string };
  readonly authSecret: string;
  readonly brandName: string;
  readonly vendorName: string;
  /** Colour of buttons and links, #rrggbb; the default look when unset. */
  readonly brandAccent: string | undefined;
  /** Domain under which new organizations get `<prefix>.<tenantSuffix>`. */
  readonly tenantSuffix: string;
  /** Who has to have a second factor: nobody, the people of providers and resellers, everybody. */
  readonly requireSecondFactor: 'off' | 'partners' | 'all';
  /** The OpenID Connect issuer by which everybody may sign in; unset, only organizations' own. */
  readonly issuer:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined;
  /** Whether an issuer may have an address that is not of the public internet. */
  readonly privateIssuers: boolean;
  /** The name server asked about mail and about domains to verify; the machine's own when unset. */
  readonly dnsServer: string | undefined;
  /** How many reverse proxies in front are ours; 0 means X-Forwarded-* counts for nothing. */
  readonly trustProxy: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** APP_URL is a loopback address: nobody else reaches this start. */
  readonly isLocal: boolean;
  /** Mail is kept in DATA_DIR and shown at /mailbox. */
  readonly mailboxEnabled: boolean;
  /** An empty database gets the demo world. */
  readonly demoEnabled: boolean;
  readonly secureCookies: boolean;
  /** The development server: it reloads, and evaluates code. */
  readonly isDevelopment: boolean;
}

/** A configuration that cannot be used; its message is one line that names the variable. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Parses the configuration: variables in, typed values and what follows from them out.
 * @param localSecret supplies AUTH_SECRET where it may be left out: on a loopback APP_URL.
 * @throws EnvError naming the first variable that is missing or wrong. Empty counts as unset.
 */
export function parseEnv(source: Source, localSecret: (dataDir: string) => string): Env {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, source[name]?.trim() || undefined]),
  );
  const result = z.object(shape).safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new EnvError(
      `${issue?.path.join('.') ?? 'Configuration'} ${issue?.message ?? 'is wrong'}.`,
    );
  }
  const vars = result.data;
  const origin = vars.APP_URL ?? new URL(`http://localhost:${vars.PORT}`);
  const isLocal = isLoopback(origin.hostname);
  const dataDir = resolve(vars.DATA_DIR);
  if (!isLocal && vars.AUTH_SECRET === undefined) {
    throw new EnvError('AUTH_SECRET is required when APP_URL is not a loopback address.');
  }
  return {
    port: vars.PORT,
    appUrl: origin.origin,
    dataDir,
    s3: vars.S3_URL,
    databaseUrl: vars.DATABASE_URL,
    databasePoolSize: vars.DATABASE_POOL_SIZE,
    smtpUrl: vars.SMTP_URL,
    mailFrom: sender(
      vars.MAIL_FROM ?? `no-reply@${isLocal ? 'localhost' : origin.hostname}`,
      vars.BRAND_NAME,
    ),
    authSecret: vars.AUTH_SECRET ?? localSecret(dataDir),
    brandName: vars.BRAND_NAME,
    vendorName: vars.VENDOR_NAME,
    brandAccent: vars.BRAND_ACCENT,
    tenantSuffix: vars.TENANT_SUFFIX,
    requireSecondFactor: vars.REQUIRE_SECOND_FACTOR,
    issuer: vars.OIDC_URL,
    privateIssuers: (vars.OIDC_PRIVATE_ISSUERS ?? (isLocal ? 'on' : 'off')) === 'on',
    dnsServer: vars.DNS_SERVER,
    trustProxy: vars.TRUST_PROXY,
    logLevel: vars.LOG_LEVEL ?? (isLocal ? 'warn' : 'info'),
    isLocal,
    mailboxEnabled: isLocal && vars.SMTP_URL === undefined,
    demoEnabled: isLocal && vars.DEMO === 'on',
    secureCookies: origin.protocol === 'https:',
    isDevelopment: source['NODE_ENV'] === 'development',
  };
}

function sender(value: string, brandName: string): Env['mailFrom'] {
  const [, name, address] = /^([^<]+)<(.+)>$/.exec(value) ?? [];
  return name === undefined || address === undefined
    ? { name: brandName, address: value }
    : { name: name.trim(), address };
}

/** The secret of a local start: made once, kept in the data folder, readable by its owner only. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

let parsed: Env | undefined;

/** Parses `process.env` on first use. `next build` has no secrets: it gets one that lives as long. */
export function loadEnv(): Env {
  const building = process.env['NEXT_PHASE'] === 'phase-production-build';
  const source = building
    ? { AUTH_SECRET: randomBytes(48).toString('hex'), ...process.env }
    : process.env;
  parsed ??= parseEnv(source, keptSecret);
  return parsed;
}

/** The configuration. Read when first used, so that importing this file needs no variable set. */
export const env: Env = new Proxy<Partial<Env>>(
  {},
  { get: (_target, name) => Reflect.get(loadEnv(), name) as unknown },
) as Env;
