import { Prisma } from './generated/client';

/** What the driver adapter says about a refused statement; every field may be missing. */
interface DriverCause {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
  readonly constraint?: { readonly index?: unknown };
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';
/** The client's own limit of a transaction. */
const TRANSACTION_ENDED = 'P2028';

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Finds the driver's own words, whether Prisma wrapped them in its error or let them through. */
function driverCause(error: unknown): DriverCause {
  const wrapped = property(property(error, 'meta'), 'driverAdapterError');
  const cause = property(wrapped ?? error, 'cause');
  return typeof cause === 'object' && cause !== null ? cause : {};
}

function codeOf(error: unknown): unknown {
  return driverCause(error).originalCode ?? property(error, 'code');
}

/** Whether a statement, or a transaction as a whole, took longer than its limit. */
export function isTimeLimit(error: unknown): boolean {
  return codeOf(error) === QUERY_CANCELED || property(error, 'code') === TRANSACTION_ENDED;
}

/** Whether others held for too long what a statement had to lock. */
export function isLockLimit(error: unknown): boolean {
  return codeOf(error) === LOCK_NOT_AVAILABLE;
}

/** Whether the database gave up a transaction that may succeed when run again. */
export function isTransient(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true;
  const { kind } = driverCause(error);
  const code = codeOf(error);
  return kind === 'TransactionWriteConflict' || code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/**
 * Whether an error is the refusal of a unique index, so that the caller can name its own refusal.
 * @param index one of these indexes as the migrations name them; any unique index when left out.
 */
export function isUniqueViolation(error: unknown, ...index: readonly string[]): boolean {
  const cause = driverCause(error);
  const isUnique =
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') ||
    cause.kind === 'UniqueConstraintViolation' ||
    property(error, 'code') === UNIQUE_VIOLATION;
  if (!isUnique || index.length === 0) return isUnique;
  const name = cause.constraint?.index ?? property(error, 'constraint');
  return typeof name === 'string' && index.includes(name);
}
