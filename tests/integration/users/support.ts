import type { MadeOrganization } from '@/prisma/seed/factories';
import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '@/lib/access';
import { db } from '@/lib/db';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { anActor } from '../../support/actors';

/** A user of the tenant as the pages show one. */
export async function aColleague(tenant: MadeOrganization, roles: readonly Role[] = []) {
  const { userId, signInName } = await anActor(tenant, ...roles);
  return { userId, signInName, version: 1 };
}

/** What is left of a user: for what a command did, and what it must not have done. */
export async function stateOf(userId: string) {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      status: true,
      version: true,
      firstName: true,
      contactEmail: true,
      passwordHash: true,
      mustChangePassword: true,
      roles: { select: { role: true }, orderBy: { role: 'asc' } },
    },
  });
  return { ...user, roles: user.roles.map(({ role }) => role) };
}

/** Opens a session of somebody; its id says whether it still lives. */
export async function aSession(
  actor: Pick<Actor, 'userId'>,
  tenant: MadeOrganization,
): Promise<string> {
  const { id } = await db.session.create({
    data: {
      id: randomBytes(32).toString('hex'),
      userId: actor.userId,
      organizationId: tenant.id,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
    select: { id: true },
  });
  return id;
}

export async function isLive(sessionId: string): Promise<boolean> {
  const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  return session.revokedAt === null;
}

/** The code a command refuses with; null when it did what was asked. */
export async function refusalOf(attempt: Promise<unknown>): Promise<RefusalCode | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The actions in the tenant's audit chain, oldest first. */
export async function actionsIn(tenant: MadeOrganization): Promise<string[]> {
  const records = await db.auditRecord.findMany({
    where: { organizationId: tenant.id },
    orderBy: { sequence: 'asc' },
    select: { action: true },
  });
  return records.map(({ action }) => action);
}
