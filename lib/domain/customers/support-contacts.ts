import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';

/** Whom a customer turns to, as one of its providers said. */
export interface SupportContact {
  /** The provider's. */
  readonly relationshipId: string;
  readonly name: string;
  /** Null where it enrolled before the portal kept them. */
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * The resellers that support the actor's organization as a customer: those that its providers named,
 * still work with, and that still serve it. Where none was named, the partner itself does. One round
 * trip.
 * @throws Refusal `forbidden`
 */
export async function listSupportContacts(actor: Actor): Promise<readonly SupportContact[]> {
  authorize(actor, 'relationships:view');
  return db.$queryRaw<SupportContact[]>`
    SELECT r.id AS "relationshipId", o.name, l.support_website AS website,
      l.support_email AS email, l.support_phone AS phone
    FROM customer_relationship r
    JOIN customer_account n ON n.relationship_id = r.id
    JOIN partnership p ON p.provider_id = r.partner_id AND p.reseller_id = n.support_contact_id
      AND p.ended_at IS NULL
    JOIN customer_relationship own ON own.customer_id = r.customer_id
      AND own.partner_id = n.support_contact_id AND own.ended_at IS NULL
    JOIN organization o ON o.id = n.support_contact_id
    LEFT JOIN legal_profile l ON l.organization_id = o.id
    WHERE r.customer_id = ${actor.organization.id}::uuid AND r.ended_at IS NULL
    LIMIT 200`;
}
