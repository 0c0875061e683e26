import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '@/lib/access';
import { db } from '@/lib/db';
import { aUser, type MadeOrganization } from '@/prisma/seed/factories';

/** An actor of an organization as it stands in the database, holding the given roles. */
export async function anActor(of: MadeOrganization, ...roles: Role[]): Promise<Actor> {
  const alias = `u${randomBytes(6).toString('hex')}`;
  const user = await aUser(db, { of, alias, roles });
  return actorFor(of, { id: user.id, signInName: user.signInName, roles });
}

/** The actor that a live session of this user would be. */
export async function actorFor(
  of: MadeOrganization,
  user: { readonly id: string; readonly signInName: string; readonly roles: readonly Role[] },
): Promise<Actor> {
  const organization = await db.organization.findUniqueOrThrow({
    where: { id: of.id },
    select: {
      id: true,
      name: true,
      country: true,
      isOperator: true,
      providerSince: true,
      resellerSince: true,
      suspensionId: true,
    },
  });
  return {
    userId: user.id,
    sessionId: `session-of-${user.id}`,
    provedAt: new Date(),
    signInName: user.signInName,
    displayName: user.signInName,
    locale: 'en',
    timeZone: 'Europe/Madrid',
    roles: user.roles,
    organization: {
      id: organization.id,
      name: organization.name,
      country: organization.country,
      isOperator: organization.isOperator,
      isProvider: organization.providerSince !== null,
      isReseller: organization.resellerSince !== null,
      isSuspended: organization.suspensionId !== null,
    },
    request: { requestId: 'test', ip: '127.0.0.1', userAgent: 'test' },
  };
}
