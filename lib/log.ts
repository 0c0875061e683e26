import { pino } from 'pino';
import { env } from './env';

/** Names under which a secret may turn up in what is logged, at the top or one level down. */
const SECRETS = ['password', 'passwordHash', 'token', 'nonce', 'secret', 'cookie', 'authorization'];

/** The process's log: one JSON object a line on standard output, secrets removed. */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' },
});
