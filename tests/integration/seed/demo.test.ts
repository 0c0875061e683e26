import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { verifyPassword } from '@/lib/domain/users';
import { seedDemoWorld } from '@/prisma/seed/demo';

describe('the demo world', () => {
  beforeAll(seedDemoWorld);

  it('has its people, each with the password of the README', async () => {
    const admin = await db.user.findUniqueOrThrow({
      where: { signInName: 'admin@cobalt.example' },
      select: { passwordHash: true, roles: { select: { role: true } } },
    });
    expect(await verifyPassword(admin.passwordHash, 'demo-passphrase-2026')).toBe(true);
    expect(admin.roles.map(({ role }) => role).sort()).toEqual(['ADMIN_AGENT', 'GLOBAL_ADMIN']);
    expect(await db.user.count()).toBe(22);
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

  it('writes to nobody outside reserved domains', async () => {
    const addresses = await db.user.findMany({ select: { contactEmail: true } });
    expect(addresses.every(({ contactEmail }) => contactEmail.endsWith('.example'))).toBe(true);
  });
});
