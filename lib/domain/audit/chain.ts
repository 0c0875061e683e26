import { createHash } from 'node:crypto';

/** The previous hash of the first record of a chain. */
export const GENESIS = '0'.repeat(64);

/** Every field of a record that its hash vouches for: all but the hash itself. */
export interface ChainedRecord {
  readonly id: string;
  readonly organizationId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly actorName: string;
  readonly actorOrgId: string | null;
  readonly customerId: string | null;
  readonly action: string;
  readonly resourceType: string;
  readonly resourceId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly outcome: string;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly previousHash: string;
}

function compareKeys([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(compareKeys)
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

/** The hash of a record: hex SHA-256 of its canonical JSON, the previous hash included. */
export function hashRecord(record: ChainedRecord): string {
  const text = canonicalJson({
    id: record.id,
    organizationId: record.organizationId,
    sequence: record.sequence,
    at: record.at,
    actorUserId: record.actorUserId,
    actorName: record.actorName,
    actorOrgId: record.actorOrgId,
    customerId: record.customerId,
    action: record.action,
    resourceType: record.resourceType,
    resourceId: record.resourceId,
    before: record.before ?? null,
    after: record.after ?? null,
    outcome: record.outcome,
    reason: record.reason,
    requestId: record.requestId,
    ip: record.ip,
    previousHash: record.previousHash,
  });
  return createHash('sha256').update(text).digest('hex');
}

/** Characters that PostgreSQL cannot keep in jsonb: NUL, and halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * What a value is once the database has kept it: dates as ISO text, no `undefined`, no character
 * that jsonb refuses. Hashing this form makes the stored record hash the same.
 * @returns null for nothing at all.
 */
export function storableJson(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string' ? storableText(member) : member,
  );
}
