import { db } from '@/lib/db';
import { GENESIS, hashRecord } from './chain';

/** The first record of the audit that is not what was written, and how one can tell. */
export interface BadRecord {
  readonly organizationId: string;
  readonly sequence: number;
  readonly problem: string;
}

export interface Verification {
  readonly organizations: number;
  readonly records: number;
  readonly bad: BadRecord | null;
}

interface Head {
  readonly organizationId: string;
  readonly sequence: number;
  readonly hash: string;
}

const BATCH = 500;

/**
 * Reads every chain from its first record to its head and checks each record's place, link and
 * hash. Memory does not grow with the number of records, and writers are not held up: of each
 * chain, what stood when its turn came is checked.
 * @returns how much was read, and the first bad record in the order of organization and sequence.
 */
export async function verifyChains(batch = BATCH): Promise<Verification> {
  let [organizations, records] = [0, 0];
  let seen: string | null = null;
  for (;;) {
    const heads: Head[] = await db.auditHead.findMany({
      ...(seen === null ? {} : { where: { organizationId: { gt: seen } } }),
      orderBy: { organizationId: 'asc' },
      take: batch,
    });
    for (const head of heads) {
      const chain = await verifyChain(head, batch);
      organizations += 1;
      records += chain.records;
      if (chain.bad !== null) return { organizations, records, bad: chain.bad };
    }
    seen = heads.at(-1)?.organizationId ?? null;
    if (seen === null || heads.length < batch) break;
  }
  return { organizations, records, bad: await findStray() };
}

async function verifyChain(
  head: Head,
  batch: number,
): Promise<{ records: number; bad: BadRecord | null }> {
  const { organizationId } = head;
  let [sequence, previousHash] = [0, GENESIS];
  while (sequence < head.sequence) {
    const records = await db.auditRecord.findMany({
      where: { organizationId, sequence: { gt: sequence, lte: head.sequence } },
      orderBy: { sequence: 'asc' },
      take: batch,
    });
    for (const record of records) {
      const problem = problemOf(record, sequence + 1, previousHash);
      const bad = { organizationId, sequence: sequence + 1 };
      if (problem !== null) return { records: sequence, bad: { ...bad, problem } };
      sequence = record.sequence;
      previousHash = record.hash;
    }
    if (records.length === 0) {
      const bad = { organizationId, sequence: sequence + 1, problem: 'is missing' };
      return { records: sequence, bad };
    }
  }
  const problem = previousHash === head.hash ? null : 'is not the one the chain ended with';
  return {
    records: sequence,
    bad: problem === null ? null : { organizationId, sequence, problem },
  };
}

type StoredRecord = Parameters<typeof hashRecord>[0] & { readonly hash: string };

function problemOf(record: StoredRecord, expected: number, previousHash: string): string | null {
  if (record.sequence !== expected) return 'is missing';
  if (record.previousHash !== previousHash) return 'does not continue the record before it';
  if (record.hash !== hashRecord(record)) return 'was changed after it was written';
  return null;
}

/** A record behind its chain's end, or of a chain without one: nothing of ours wrote it. */
async function findStray(): Promise<BadRecord | null> {
  const [stray] = await db.$queryRaw<{ organizationId: string; sequence: number }[]>`
    SELECT r.organization_id AS "organizationId", r.sequence
    FROM audit_record r LEFT JOIN audit_head h ON h.organization_id = r.organization_id
    WHERE r.sequence > coalesce(h.sequence, 0)
    ORDER BY r.organization_id, r.sequence
    LIMIT 1`;
  return stray === undefined ? null : { ...stray, problem: 'lies beyond the end of its chain' };
}
