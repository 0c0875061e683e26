import { PROGRAM_ADMIN } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

import { hashPassword, newTemporaryPassword, temporaryPasswordEnd } from './passwords';
import type { OperatorAdminInput } from './schema';

/**
 * Makes the first Program admin of an installation, and the operator's organization with it when
 * there is none; for whoever holds the server, without a session.
 * @returns the sign-in name and a temporary password, which nobody can see again.
 * @throws Refusal `operatorAdminExists` while a Program admin is active (that one adds others),
 *   `unknownDomain` when the operator's organization does not own the domain, `signInNameTaken`
 *   when the name or, for a new operator, its domain is somebody's.
 */
export async function createOperatorAdmin(
  input: OperatorAdminInput,
): Promise<{ signInName: string; temporaryPassword: string }> {
  const password = newTemporaryPassword();
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const organizationId = await operatorOrganization(tx, input);
    const { id } = await tx.user.create({
      data: {
        organizationId,
        signInName: input.signInName,
        firstName: 'Program',
        lastName: 'Admin',
        contactEmail: input.email,
        passwordHash,
        mustChangePassword: true,
        passwordExpiresAt: temporaryPasswordEnd(),
      },
      select: { id: true },
    });
    await tx.userRole.create({ data: { userId: id, role: PROGRAM_ADMIN, organizationId } });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor: { system: 'operator:create' },
      action: 'create_partner_user',
      resourceType: 'partner_user',
      resourceId: id,
      after: { signInName: input.signInName, contactEmail: input.email, roles: [PROGRAM_ADMIN] },
    });
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal('signInNameTaken') : error;
  });
  return { signInName: input.signInName, temporaryPassword: password };
}

/** The operator's organization, locked, without an active Program admin; made when missing. */
async function operatorOrganization(tx: Tx, input: OperatorAdminInput): Promise<string> {
  const name = input.signInName.slice(input.signInName.indexOf('@') + 1);
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM organization WHERE is_operator FOR NO KEY UPDATE`;
  if (found === undefined) {
    const { id } = await tx.organization.create({
      data: {
        name: env.vendorName,
        country: input.country,
        isOperator: true,
        domains: { create: { name, isInitial: true, verifiedAt: new Date() } },
      },
      select: { id: true },
    });
    return id;
  }
  const admin = await tx.userRole.findFirst({
    where: { organizationId: found.id, role: PROGRAM_ADMIN, user: { status: 'ACTIVE' } },
    select: { userId: true },
  });
  if (admin !== null) throw new Refusal('operatorAdminExists');
  const domain = await tx.domain.findFirst({
    where: { organizationId: found.id, name },
    select: { id: true },
  });
  if (domain === null) throw new Refusal('unknownDomain');
  return found.id;
}
