import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { db, pool, transaction } from '@/lib/db';
import {
  listActivity,
  recordAudit,
  recordRefusal,
  verifyChains,
  type AuditEntry,
} from '@/lib/domain/audit';
import { limitKey } from '@/lib/domain/limits/limiter';
import { Refusal } from '@/lib/refusal';
import { aBareActor } from '@/tests/support/bare-actor';

const actor = aBareActor();
const home = actor.organization.id;

function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    organizationIds: [home],
    actor,
    action: 'update_partner_user',
    resourceType: 'partner_user',
    resourceId: randomUUID(),
    before: { name: 'Ana', at: new Date('2026-11-01T10:00:00Z'), limit: 0.1 },
    after: { name: 'Añá \u0000\ud800 "<b>"', nothing: undefined, list: [1, null, { b: 1, a: 2 }] },
    ...change,
  };
}

const record = (change: Partial<AuditEntry> = {}) =>
  transaction((tx) => recordAudit(tx, entry(change)));

/** What somebody with the database's own password could do. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  await pool.query('ALTER TABLE audit_record DISABLE TRIGGER ALL');
  await pool.query(sql, values);
  await pool.query('ALTER TABLE audit_record ENABLE TRIGGER ALL');
}

afterEach(async () => {
  await tamper('DELETE FROM audit_record', []);
  await pool.query('DELETE FROM audit_head');
});

describe('the chain', () => {
  it('has no gap under twenty writers at once, over crossing organizations', async () => {
    const other = randomUUID();
    const writes = Array.from(
      { length: 60 },
      (_, index) => () =>
        record({ organizationIds: index % 2 === 0 ? [home, other] : [other, home] }),
    );
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let write = writes.pop(); write; write = writes.pop()) await write();
      }),
    );
    for (const organizationId of [home, other]) {
      const rows = await db.auditRecord.findMany({
        where: { organizationId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        select: { sequence: true },
      });
      expect(rows.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      );
    }
    expect(await verifyChains(7)).toEqual({ organizations: 2, records: 120, bad: null });
  });

  it('takes over a history in its order, and nothing before a later record or ahead of time', async () => {
    const past = (at: Date) => transaction((tx) => recordAudit(tx, entry(), at));
    const [monday, tuesday] = [new Date('2026-01-05T09:00:00Z'), new Date('2026-01-06T09:00:00Z')];
    await past(monday);
    await past(tuesday);
    await expect(past(monday)).rejects.toThrow('never runs backwards');
    await expect(past(new Date(Date.now() + 60_000))).rejects.toThrow('never runs backwards');
    const rows = await db.auditRecord.findMany({ orderBy: { id: 'asc' }, select: { at: true } });
    expect(rows.map(({ at }) => at)).toEqual([monday, tuesday]);
    expect(await verifyChains()).toMatchObject({ records: 2, bad: null });
  });

  it('keeps nothing of a transaction that is rolled back', async () => {
    await record();
    const refused = transaction(async (tx) => {
      await recordAudit(tx, entry());
      throw new Refusal('conflict');
    });
    await expect(refused).rejects.toThrow('conflict');
    expect(await verifyChains()).toMatchObject({ records: 1, bad: null });
  });

  it('is refused any change, whoever holds the connection', async () => {
    await record();
    await expect(pool.query(`UPDATE audit_record SET action = 'x'`)).rejects.toThrow('append-only');
    await expect(pool.query('DELETE FROM audit_record')).rejects.toThrow('append-only');
    await expect(pool.query('TRUNCATE audit_record')).rejects.toThrow('append-only');
  });
});

describe('verification names the first bad record', () => {
  const cases: [string, string, number][] = [
    ['changed', `UPDATE audit_record SET actor_name = 'mallory' WHERE sequence = $1`, 3],
    ['changed within', `UPDATE audit_record SET after = '{"name":"x"}' WHERE sequence = $1`, 4],
    ['cut out', 'DELETE FROM audit_record WHERE sequence = $1', 2],
    ['cut off the end', 'DELETE FROM audit_record WHERE sequence = $1', 5],
    ['relinked', `UPDATE audit_record SET hash = repeat('a', 64) WHERE sequence = $1`, 1],
  ];

  it.each(cases)('when one was %s', async (_name, sql, sequence) => {
    for (let index = 0; index < 5; index += 1) await record();
    await tamper(sql, [sequence]);
    const { bad } = await verifyChains(2);
    expect(bad).toMatchObject({ organizationId: home, sequence });
  });

  it('when one was added behind the end', async () => {
    await record();
    await tamper(
      `INSERT INTO audit_record (id, organization_id, sequence, at, actor_name, action, resource_type, outcome, previous_hash, hash)
       SELECT $1, organization_id, 2, now(), 'mallory', action, resource_type, outcome, hash, hash FROM audit_record`,
      [randomUUID()],
    );
    expect((await verifyChains()).bad).toMatchObject({ organizationId: home, sequence: 2 });
  });
});

describe('a refused attempt', () => {
  it('leaves one record with who, what and why', async () => {
    const refusal = new Refusal('forbidden', { params: { permission: 'users:manage' } });
    await recordRefusal(actor, 'create_partner_user', refusal);
    const { rows } = await listActivity(actor, {});
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      action: 'create_partner_user',
      outcome: 'REFUSED',
      reason: 'forbidden',
      actorName: actor.signInName,
      requestId: 'request-1',
      ip: '192.0.2.1',
      after: { permission: 'users:manage' },
    });
    expect((await verifyChains()).bad).toBeNull();
  });

  it('fills no chain, however often somebody is refused', async () => {
    const flooding = aBareActor();
    const hour = BigInt(Date.now() + 3_600_000);
    const key = limitKey('refusals', flooding.userId);
    await db.rateLimit.create({ data: { key, points: 999, expire: hour } });
    const refused = () =>
      recordRefusal(flooding, 'create_partner_user', new Refusal('sessionEnded'));
    await refused();
    await Promise.all(Array.from({ length: 20 }, refused));
    const { rows } = await listActivity(flooding, {});
    expect(rows.map(({ reason }) => reason)).toEqual(['refusedTooOften', 'sessionEnded']);
    await recordRefusal(actor, 'create_partner_user', new Refusal('sessionEnded'));
    expect((await listActivity(actor, {})).rows[0]?.reason).toBe('sessionEnded');
    expect((await verifyChains()).bad).toBeNull();
  });
});

describe('the activity log', () => {
  it('shows an organization its own records, page by page, both ways', async () => {
    const stranger = aBareActor();
    for (let index = 0; index < 5; index += 1) await record({ resourceId: String(index) });
    await record({ organizationIds: [stranger.organization.id], actor: stranger });
    const first = await listActivity(actor, { size: 2 });
    const second = await listActivity(actor, { size: 2, after: first.next });
    const third = await listActivity(actor, { size: 2, after: second.next });
    const back = await listActivity(actor, { size: 2, before: third.previous });
    const ids = [first, second, third].flatMap(({ rows }) => rows.map((row) => row.resourceId));
    expect(ids).toEqual(['4', '3', '2', '1', '0']);
    expect(back.rows).toEqual(second.rows);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect((await listActivity(stranger, {})).rows).toHaveLength(1);
  });

  it('is narrowed by day, action, actor and customer; odd input narrows nothing it should not', async () => {
    const customer = await db.organization.create({ data: { name: '100%_Wein', country: 'DE' } });
    await record({ customerId: customer.id, action: 'create_agreement' });
    await record();
    const count = async (filter: Parameters<typeof listActivity>[1]) =>
      (await listActivity(actor, filter)).rows.length;
    expect(await count({ q: '%_wein' })).toBe(1);
    expect(await count({ q: '%' })).toBe(1);
    expect(await count({ q: 'create_agr' })).toBe(1);
    expect(await count({ q: 'zzz', actions: ['update_partner_user'] })).toBe(1);
    expect(await count({ q: 'ada@' })).toBe(2);
    expect(await count({ q: `\u0000'; --` })).toBe(0);
    expect(await count({ from: '2020-01-01', to: '2020-12-31' })).toBe(0);
    expect(await count({ from: '2020-01-01', to: '2126-12-31' })).toBe(2);
    expect(await count({ from: '2026-02-31', after: 'nonsense' })).toBe(2);
    await db.organization.delete({ where: { id: customer.id } });
  });

  it('begins and ends a day in the time zone it is told', async () => {
    await record();
    const dayIn = (timeZone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
    // 26 hours apart: never the same day in both.
    const [east, west] = ['Pacific/Kiritimati', 'Etc/GMT+12'];
    const count = async (day: string, timeZone: string) =>
      (await listActivity(actor, { from: day, to: day, timeZone })).rows.length;
    expect(await count(dayIn(east), east)).toBe(1);
    expect(await count(dayIn(west), west)).toBe(1);
    expect(await count(dayIn(east), west)).toBe(0);
  });

  it('is refused to those without the permission', async () => {
    await expect(listActivity(aBareActor([]), {})).rejects.toThrow('forbidden');
  });
});
