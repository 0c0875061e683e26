import { randomBytes } from 'node:crypto';
import type { RequestContext } from '@/lib/access';
import { db, type MailLinkKind } from '@/lib/db';
import { findMailLinkById, mailLinkUrlToken } from '@/lib/domain/notifications';
import { anOrganization, aUser } from '@/prisma/seed/factories';
import { storedPassword } from '../../support/stored-password';

export const PASSWORD = 'velvet lantern onion sky';
export const NEW_PASSWORD = 'another long evening walk';

/** A request from an address of its own, so that tests do not wait for each other's mistakes. */
export function aRequest(): RequestContext {
  const [a, b, c] = randomBytes(3);
  return { requestId: 'test', ip: `10.${a ?? 0}.${b ?? 0}.${c ?? 0}`, userAgent: 'a test' };
}

/** An active account that signs in with PASSWORD, changed as a test needs it. */
export async function anAccount(
  changes: Parameters<typeof db.user.update>[0]['data'] = {},
): Promise<{ id: string; signInName: string; organizationId: string }> {
  const name = `t${randomBytes(5).toString('hex')}`;
  const organization = await anOrganization(db, {
    name,
    is: 'reseller',
    country: 'ES',
    domain: `${name}.example`,
  });
  const { id } = await aUser(db, { of: organization, alias: 'ana', roles: ['GLOBAL_ADMIN'] });
  return db.user.update({
    where: { id },
    data: { passwordHash: await storedPassword(PASSWORD), ...changes },
    select: { id: true, signInName: true, organizationId: true },
  });
}

/** The token of the newest link of a kind, as its mail would carry it. */
export async function newestToken(kind: MailLinkKind, userId: string): Promise<string> {
  const { id } = await db.mailLink.findFirstOrThrow({
    where: { kind, userId },
    orderBy: [{ createdAt: 'desc' }],
    select: { id: true },
  });
  const link = await findMailLinkById(id);
  if (link === null) throw new Error('The link is gone');
  return mailLinkUrlToken(link);
}

/** How many mails of a template are owed to an organization. */
export function owed(template: string, organizationId: string): Promise<number> {
  return db.outboxMail.count({ where: { template, organizationId } });
}

/** The acts recorded for an organization, in order. */
export async function recorded(organizationId: string): Promise<string[]> {
  const records = await db.auditRecord.findMany({
    where: { organizationId },
    orderBy: { sequence: 'asc' },
    select: { action: true },
  });
  return records.map(({ action }) => action);
}
