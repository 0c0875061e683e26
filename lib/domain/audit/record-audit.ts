import { randomBytes } from 'node:crypto';
import type { Actor, RequestContext } from '@/lib/access';
import { insertRows, PLANNED_ANEW, Prisma, type InsertColumn, type Tx } from '@/lib/db';
import { type ChainedRecord, GENESIS, hashRecord, storableJson, storableText } from './chain';

/** Who did it: a person, or a part of the system on nobody's session. */
export type AuditActor = (AuditPerson | { readonly system: string }) & {
  readonly request?: RequestContext;
};

/** What the audit keeps of a person; an `Actor` is one. */
export interface AuditPerson extends Pick<Actor, 'userId' | 'signInName'> {
  readonly organization: Pick<Actor['organization'], 'id'>;
}

export interface AuditEntry {
  /** The chains it is written to, one record each: every organization it concerns. */
  readonly organizationIds: readonly string[];
  readonly actor: AuditActor;
  /** snake_case, such as `create_partner_user`; its label stands in the messages. */
  readonly action: string;
  /** snake_case noun, such as `partner_user`. */
  readonly resourceType: string;
  readonly resourceId: string | null;
  /** What was, and what is: never a secret, a token or a password. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The customer organization affected, when it is another one than the actor's. */
  readonly customerId?: string | null;
}

interface Outcome {
  readonly outcome: 'SUCCEEDED' | 'REFUSED';
  readonly reason: string | null;
}

interface Head {
  readonly organizationId: string;
  readonly sequence: number;
  readonly previousHash: string;
}

/**
 * Writes what happened into the chain of every organization concerned, in the caller's transaction:
 * both commit or neither. Call it last in the transaction, since the chains stay locked until its
 * end; chains are locked in the order of their ids, so that two writers never wait for each other.
 *
 * @param happened the moment, of what is recorded only afterwards (a history taken over with its
 *   data); commands leave it out. Throws when a chain has a later record already.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry, happened?: Date): Promise<void> {
  await append(tx, entry, { outcome: 'SUCCEEDED', reason: null }, happened);
}

/**
 * Locks the chains of several records to come. For transactions that write more than one, of unlike
 * organizations: call it before the first, so that two writers never wait for each other.
 * @param organizationIds their ids, or a query that gives them, for more than a list should hold
 */
export async function lockChains(
  tx: Tx,
  organizationIds: readonly string[] | Prisma.Sql,
): Promise<void> {
  await tx.$executeRaw(lockingOf(organizationIds));
}

function lockingOf(organizationIds: readonly string[] | Prisma.Sql): Prisma.Sql {
  const ids =
    organizationIds instanceof Prisma.Sql
      ? organizationIds
      : Prisma.sql`SELECT unnest(${chainsOf(organizationIds)}::uuid[])`;
  return Prisma.sql`${PLANNED_ANEW}
    INSERT INTO audit_head (organization_id, sequence, hash)
    SELECT DISTINCT id, 0, ${GENESIS} FROM (${ids}) AS chain (id) ORDER BY id
    ON CONFLICT (organization_id) DO UPDATE SET sequence = audit_head.sequence`;
}

/** Adds a record to each of the chains concerned. */
export async function append(
  tx: Tx,
  entry: AuditEntry,
  outcome: Outcome,
  happened?: Date,
): Promise<void> {
  const heads = await lockHeads(tx, entry.organizationIds);
  const at = happened ?? new Date(); // after the lock, so that time never runs backwards along a chain
  if (happened !== undefined) await requireLast(tx, heads, happened);
  const records = heads.map((head) => link(head, entry, outcome, at));
  await tx.auditRecord.createMany({ data: records.map(toRow) });
  await tx.$executeRaw`
    UPDATE audit_head SET hash = fresh.hash
    FROM (SELECT unnest(${records.map((record) => record.organizationId)}::uuid[]) AS organization_id,
                 unnest(${records.map((record) => record.hash)}::text[]) AS hash) AS fresh
    WHERE audit_head.organization_id = fresh.organization_id`;
}

/** Each once, in the order in which everybody locks them. */
function chainsOf(organizationIds: readonly string[]): string[] {
  return [...new Set(organizationIds.map((id) => id.toLowerCase()))].sort();
}

/** Takes the next place in each chain and keeps the others out until the transaction ends. */
async function lockHeads(tx: Tx, organizationIds: readonly string[]): Promise<Head[]> {
  const ids = chainsOf(organizationIds);
  if (ids.length === 0) throw new Error('An audit record belongs to at least one organization');
  return tx.$queryRaw<Head[]>`
    INSERT INTO audit_head (organization_id, sequence, hash)
    SELECT id, 1, ${GENESIS} FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS chain (id, place)
    ORDER BY place
    ON CONFLICT (organization_id) DO UPDATE SET sequence = audit_head.sequence + 1
    RETURNING organization_id AS "organizationId", sequence, hash AS "previousHash"`;
}

async function requireLast(tx: Tx, heads: readonly Head[], at: Date): Promise<void> {
  const organizationId = { in: heads.map((head) => head.organizationId) };
  const later = await tx.auditRecord.findFirst({
    where: { organizationId, at: { gt: at } },
    select: { id: true },
  });
  if (later !== null || at > new Date()) throw new Error('Time never runs backwards along a chain');
}

/** A uuid v7 whose order within a chain is the chain's, also within a millisecond. */
function recordId(at: Date, sequence: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (sequence & 0x0fff), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

type NewRecord = ChainedRecord & Outcome & { readonly hash: string };

function link(head: Head, entry: AuditEntry, outcome: Outcome, at: Date): NewRecord {
  const { actor } = entry;
  const person = 'userId' in actor ? actor : null;
  const record: ChainedRecord & Outcome = {
    id: recordId(at, head.sequence),
    organizationId: head.organizationId,
    sequence: head.sequence,
    at,
    actorUserId: person?.userId ?? null,
    actorName: 'userId' in actor ? actor.signInName : actor.system,
    actorOrgId: person?.organization.id ?? null,
    customerId: entry.customerId ?? null,
    action: entry.action,
    resourceType: entry.resourceType,
    resourceId: entry.resourceId,
    before: storableJson(entry.before),
    after: storableJson(entry.after),
    ...outcome,
    requestId: clip(actor.request?.requestId, 64),
    ip: clip(actor.request?.ip, 45),
    previousHash: head.previousHash,
  };
  return { ...record, hash: hashRecord(record) };
}

/**
 * Writes many records of one act at once, each into its chains, as `recordAudit` does for one: for
 * acts that touch hundreds of organizations. Call it last in the transaction.
 */
export async function recordAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const ids = entries.flatMap((entry) => entry.organizationIds);
  const found = await tx.$queryRaw<
    { organizationId: string; sequence: number; hash: string }[]
  >`${lockingOf(ids)}
    RETURNING organization_id AS "organizationId", sequence, hash`;
  const heads = new Map(
    found.map(({ organizationId, sequence, hash }) => [organizationId, { sequence, hash }]),
  );
  const at = new Date();
  const records: NewRecord[] = [];
  for (const entry of entries) {
    for (const organizationId of chainsOf(entry.organizationIds)) {
      const end = heads.get(organizationId);
      if (end === undefined) throw new Error('A chain that was just locked is gone');
      const head = { organizationId, sequence: end.sequence + 1, previousHash: end.hash };
      const record = link(head, entry, { outcome: 'SUCCEEDED', reason: null }, at);
      heads.set(organizationId, { sequence: head.sequence, hash: record.hash });
      records.push(record);
    }
  }
  for (let start = 0; start < records.length; start += WRITTEN_AT_ONCE) {
    const part = records.slice(start, start + WRITTEN_AT_ONCE);
    await insertRows(tx, 'audit_record', RECORD_COLUMNS, part);
  }
  const ends = [...heads].map(([id, end]) => ({ id, ...end }));
  await tx.$executeRaw`
    UPDATE audit_head h SET sequence = e.sequence, hash = e.hash
    FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) AS e (id uuid, sequence int, hash text)
    WHERE h.organization_id = e.id`;
}

const RECORD_COLUMNS: readonly InsertColumn[] = [
  ['id', 'id', 'uuid'],
  ['organizationId', 'organization_id', 'uuid'],
  ['sequence', 'sequence', 'int'],
  ['at', 'at', 'timestamptz'],
  ['actorUserId', 'actor_user_id', 'uuid'],
  ['actorName', 'actor_name', 'text'],
  ['actorOrgId', 'actor_org_id', 'uuid'],
  ['customerId', 'customer_id', 'uuid'],
  ['action', 'action', 'text'],
  ['resourceType', 'resource_type', 'text'],
  ['resourceId', 'resource_id', 'text'],
  ['before', 'before', 'jsonb'],
  ['after', 'after', 'jsonb'],
  ['outcome', 'outcome', 'audit_outcome'],
  ['reason', 'reason', 'text'],
  ['requestId', 'request_id', 'text'],
  ['ip', 'ip', 'text'],
  ['previousHash', 'previous_hash', 'text'],
  ['hash', 'hash', 'text'],
];

/** Records that travel together. */
const WRITTEN_AT_ONCE = 500;

function clip(text: string | null | undefined, length: number): string | null {
  return text === null || text === undefined ? null : storableText(text).slice(0, length);
}

function toRow(record: NewRecord): Prisma.AuditRecordCreateManyInput {
  return { ...record, before: toJson(record.before), after: toJson(record.after) };
}

function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
