import type { Tx } from '@/lib/db';
import { renameOrganization } from '../../customers';
import { profileColumns } from './in-force';
import type { MovedAmendment } from './move-amendment';

/**
 * Puts an accepted amendment in force: it replaces the legal profile; a new legal name becomes the
 * organization's own, wherever that is repeated (docs/decisions); a new contact gets the mail about
 * the enrollment from now on.
 */
export async function takeEffect(
  tx: Tx,
  { row, parts, after }: Pick<MovedAmendment, 'row' | 'parts' | 'after'>,
): Promise<void> {
  const { organizationId } = row;
  const replaced = await tx.legalProfile.updateMany({
    where: { organizationId, version: row.profileVersion },
    data: { ...profileColumns(after), version: { increment: 1 } },
  });
  if (replaced.count === 0) throw new Error('A profile changed under its open amendment');
  const { legalName: name } = after.legalProfile;
  if (parts.includes('legalName')) await renameOrganization(tx, { id: organizationId, name });
  const { email, locale } = after.primaryContact;
  await tx.enrollment.updateMany({
    where: { organizationId, status: { in: ['AUTHORIZED', 'PENDING'] } },
    data: { contactEmail: email, contactLocale: locale },
  });
}
