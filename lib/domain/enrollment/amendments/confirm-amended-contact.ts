import type { RequestContext } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../../audit';
import { readContent } from './content';
import { lockInForce } from './in-force';
import { AMENDMENT_ROW, moveAmendment } from './move-amendment';

/** Takes the lock that all takes which happens to the amendment of a link. */
export async function lockAmended(tx: Tx, amendmentId: string): Promise<void> {
  const { organizationId } = await tx.amendment.findUniqueOrThrow({
    where: { id: amendmentId },
    select: { organizationId: true },
  });
  await lockInForce(tx, organizationId);
}

/**
 * The contact that an amendment names has confirmed; the review begins. Part of the command that
 * used the link up, under the lock of `lockAmended`.
 * @throws Refusal `linkExpired` when the amendment does not wait for that address
 */
export async function confirmAmendedContact(
  tx: Tx,
  request: RequestContext,
  link: { readonly amendmentId: string; readonly email: string },
): Promise<void> {
  const row = await tx.amendment.findFirst({
    where: { id: link.amendmentId, state: 'EMAIL_OWNERSHIP', contactEmail: link.email },
    select: AMENDMENT_ROW,
  });
  if (row === null) throw new Refusal('linkExpired');
  const { from, to } = await moveAmendment(tx, row, { transition: 'confirmEmail' });
  await recordAudit(tx, {
    organizationIds: [row.organizationId],
    actor: { system: 'primary contact', request },
    action: 'confirm_primary_contact',
    resourceType: 'amendment',
    resourceId: row.id,
    before: { state: from },
    after: { state: to, contactEmail: link.email },
  });
}

/** What the contact that an amendment names is asked; null when it waits for no such address. */
export async function findAmendedContact(link: {
  readonly amendmentId: string;
  readonly email: string;
}): Promise<{
  readonly organizationName: string;
  readonly applicantName: string;
  readonly contactName: string;
} | null> {
  const [row] = await db.$queryRaw<{ after: unknown; organization: string; by: string | null }[]>`
    SELECT a.after, o.name AS organization, u.first_name || ' ' || u.last_name AS by
    FROM amendment a JOIN organization o ON o.id = a.organization_id
    LEFT JOIN "user" u ON u.id = a.sent_by_id
    WHERE a.id = ${link.amendmentId}::uuid AND a.state = 'EMAIL_OWNERSHIP'
      AND a.contact_email = ${link.email}`;
  if (row === undefined) return null;
  const { firstName, lastName } = readContent(row.after).primaryContact;
  return {
    organizationName: row.organization,
    applicantName: row.by ?? row.organization,
    contactName: `${firstName} ${lastName}`,
  };
}
