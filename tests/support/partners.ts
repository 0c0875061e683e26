import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { createInvitation, getInvitation } from '@/lib/domain/invitations';
import { anOrganization, aUser, type OrganizationFacts } from '@/prisma/seed/factories';

let count = 0;

/** An organization of its own kind and one person of it, signed in. */
export async function anActor(
  facts: Partial<OrganizationFacts> & { readonly roles?: readonly Role[]; locale?: 'en' | 'es' },
): Promise<Actor> {
  count += 1;
  const number = count;
  const { roles = ['GLOBAL_ADMIN'], locale = 'en', ...rest } = facts;
  const name = facts.name ?? `Organization ${number}`;
  return transaction(async (tx) => {
    const organization = await anOrganization(tx, {
      name,
      domain: `org-${number}.example`,
      ...rest,
    });
    const { is } = rest;
    const user = await aUser(tx, { of: organization, alias: 'admin', roles, locale });
    return {
      ...user,
      userId: user.id,
      sessionId: `session-${number}`,
      provedAt: new Date(),
      displayName: `Admin ${name}`,
      locale,
      timeZone: 'UTC',
      roles,
      organization: {
        id: organization.id,
        name,
        country: organization.country,
        isOperator: is === 'operator',
        isProvider: is === 'provider',
        isReseller: is === 'reseller',
        isSuspended: false,
      },
      request: { requestId: randomUUID(), ip: '127.0.0.1', userAgent: null },
    };
  });
}

/** A colleague of an actor, with other roles. */
export async function aColleague(of: Actor, roles: readonly Role[]): Promise<Actor> {
  count += 1;
  const { signInName } = of;
  const domain = signInName.slice(signInName.indexOf('@') + 1);
  const { id, name, country } = of.organization;
  const user = await transaction((tx) =>
    aUser(tx, { of: { id, name, country, domain }, alias: `colleague-${count}`, roles }),
  );
  return { ...of, userId: user.id, signInName: user.signInName, roles };
}

/** What the request page posts. */
export function newInvitation(over: Partial<Parameters<typeof createInvitation>[1]> = {}) {
  return {
    kind: 'PARTNERSHIP',
    locale: 'en',
    label: null,
    recipientEmail: null,
    includesPrivileges: false,
    isReusable: false,
    recipientDomain: null,
    partnershipId: null,
    idempotencyKey: randomUUID(),
    ...over,
  } as const;
}

/** Makes an invitation and reads its link's token from its text, as its recipient would. */
export async function anInvitation(
  by: Actor,
  over: Partial<Parameters<typeof createInvitation>[1]> = {},
): Promise<{ id: string; token: string }> {
  const { id } = await createInvitation(by, newInvitation(over));
  return { id, token: await tokenOf(by, id) };
}

/** The token in an invitation's present link. */
export async function tokenOf(by: Actor, id: string): Promise<string> {
  const { message } = await getInvitation(by, id);
  const [, token] = /\/invitation\/([\w-]+)/.exec(message) ?? [];
  if (token === undefined) throw new Error(`No link in: ${message}`);
  return token;
}

/** Lets an invitation's 30 days pass. */
export async function expire(id: string): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000);
  await db.invitation.update({ where: { id }, data: { expiresAt: yesterday } });
}

/** The queued mails of a template, newest last, as their refs. */
export async function queuedMails(template: string) {
  const mails = await db.outboxMail.findMany({ where: { template }, orderBy: { id: 'asc' } });
  return mails.map((mail) => mail.refs as Record<string, string>);
}
