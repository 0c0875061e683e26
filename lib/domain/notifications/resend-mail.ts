import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';

/**
 * Puts a mail that was given up back into the queue, with all its tries before it.
 * @throws Refusal `forbidden` or `wrongStanding` without `program:mail`; `notFound`;
 *   `mailNotDead` when it is queued or sent, also when somebody else was quicker.
 */
export async function resendMail(actor: Actor, { id }: { readonly id: string }): Promise<void> {
  authorize(actor, 'program:mail');
  await transaction(async (tx) => {
    const [mail] = await tx.outboxMail.updateManyAndReturn({
      where: { id, status: 'DEAD' },
      data: { status: 'QUEUED', attempts: 0, nextAttemptAt: new Date(), lockedUntil: null },
      select: { template: true, lastError: true },
    });
    if (mail === undefined) {
      const found = await tx.outboxMail.findUnique({ where: { id }, select: { id: true } });
      throw new Refusal(found === null ? 'notFound' : 'mailNotDead');
    }
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'resend_mail',
      resourceType: 'mail',
      resourceId: id,
      before: { status: 'DEAD', lastError: mail.lastError },
      after: { status: 'QUEUED', template: mail.template },
    });
  });
}
