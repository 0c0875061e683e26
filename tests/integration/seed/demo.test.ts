import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listActivity, verifyChains } from '@/lib/domain/audit';
import { verifyPassword } from '@/lib/domain/users';
import { seedDemoWorld } from '@/prisma/seed/demo';
import { aBareActor } from '@/tests/support/bare-actor';

describe('the demo world', () => {
  beforeAll(seedDemoWorld);

  it('has its people, each with the password of the README', async () => {
    const admin = await db.user.findUniqueOrThrow({
      where: { signInName: 'admin@cobalt.example' },
      select: { passwordHash: true, roles: { select: { role: true } } },
    });
    expect(await verifyPassword(admin.passwordHash, 'demo-passphrase-2026')).toBe(true);
    expect(admin.roles.map(({ role }) => role).sort()).toEqual(['ADMIN_AGENT', 'GLOBAL_ADMIN']);
    expect(await db.user.count()).toBe(62);
  });

  it('gives Cobalt 41 customers, half of them shared with Meridian', async () => {
    const customersOf = (mpnId: string) =>
      db.customerRelationship.count({ where: { partner: { mpnId }, endedAt: null } });
    expect(await customersOf('5123401')).toBe(41);
    expect(await customersOf('4391507')).toBe(21);
  });

  it('has an enrollment to review, and one that waits on documents', async () => {
    const enrollments = await db.enrollment.findMany({
      where: { status: 'PENDING' },
      orderBy: { reference: 'asc' },
      select: { currentCheck: true, checks: { where: { state: 'FAILED' } } },
    });
    expect(enrollments).toHaveLength(2);
    expect(enrollments.map(({ currentCheck }) => currentCheck)).toEqual([
      'EMPLOYMENT',
      'EMPLOYMENT',
    ]);
    expect(enrollments.map(({ checks }) => checks.length)).toEqual([0, 1]);
  });

  it('tells in intact Activity logs how it came about', async () => {
    const cobalt = await db.organization.findUniqueOrThrow({
      where: { mpnId: '5123401' },
      select: { id: true },
    });
    const reader = aBareActor(['GLOBAL_ADMIN'], { id: cobalt.id });
    const { rows } = await listActivity(reader, { size: 100 });
    const count = (action: string) => rows.filter((row) => row.action === action).length;
    expect(count('partner_customer_relationship')).toBe(41);
    expect(count('create_partner_user')).toBe(4);
    expect(count('create_partner_relationship')).toBe(1);
    expect(rows.at(-1)?.action).toBe('create_organization');
    const accepted = rows.find((row) => row.customerName === 'Zumos del Segura');
    expect(accepted?.actorName).toBe('admin@zumos-del-segura.example');
    const relationship = await db.customerRelationship.findUnique({
      where: { id: accepted?.resourceId ?? '' },
      select: { startedAt: true },
    });
    expect(relationship?.startedAt).toEqual(accepted?.at);
    const { bad, organizations } = await verifyChains();
    expect(bad).toBeNull();
    expect(organizations).toBe(await db.organization.count());
  });

  it('writes to nobody outside reserved domains', async () => {
    const addresses = await db.user.findMany({ select: { contactEmail: true } });
    expect(addresses.every(({ contactEmail }) => contactEmail.endsWith('.example'))).toBe(true);
  });
});
