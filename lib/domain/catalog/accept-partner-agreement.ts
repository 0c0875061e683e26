import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import { recordAcceptance } from './agreements';

/** The actor's organization accepts the partner agreement in force; harmless when repeated. */
export async function acceptPartnerAgreement(actor: Actor): Promise<void> {
  authorize(actor, 'agreement:accept-partner');
  await transaction(async (tx) => {
    const { documentId, recorded } = await recordAcceptance(tx, actor, 'PARTNER');
    if (!recorded) return;
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'create_agreement',
      resourceType: 'agreement',
      resourceId: documentId,
      after: { kind: 'PARTNER' },
    });
  });
}
