import type { Actor } from '@/lib/access';
import { authorize } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { LOCATION_SELECT } from '../membership';
import { findLiveEnrollment, isMember } from './draft';
import { legalNameWarnings } from './rules/legal-name';
import type { Snapshot } from './snapshot';

/** What is on record of an existing program member; nobody is asked for it again (spec E5). */
export type MemberRecord = Pick<Snapshot, 'legalProfile' | 'primaryContact' | 'warnings'>;

/**
 * The company as the membership directory has it. Where that names no contact, it is the Global
 * admin who enrolls, whose address is confirmed; what nobody knows is null.
 */
export async function readMemberRecord(
  client: Tx | typeof db,
  actor: Actor,
  profileId: string,
): Promise<MemberRecord> {
  const profile = await client.organizationProfile.findUniqueOrThrow({
    where: { id: profileId },
    select: { name: true, ...LOCATION_SELECT },
  });
  const { name, contactFirstName, contactLastName, contactEmail, contactPhone, ...address } =
    profile;
  const isKnown = contactFirstName !== null && contactLastName !== null && contactEmail !== null;
  return {
    legalProfile: { legalName: name, ...address, registrationNumber: null, taxId: null },
    primaryContact: isKnown
      ? {
          firstName: contactFirstName,
          lastName: contactLastName,
          email: contactEmail,
          phone: contactPhone,
          locale: actor.locale,
        }
      : await applicantAsContact(client, actor),
    warnings: legalNameWarnings(name),
  };
}

async function applicantAsContact(
  client: Tx | typeof db,
  actor: Actor,
): Promise<MemberRecord['primaryContact']> {
  const { contactEmail, ...name } = await client.user.findUniqueOrThrow({
    where: { id: actor.userId, organizationId: actor.organization.id },
    select: { firstName: true, lastName: true, contactEmail: true },
  });
  return { ...name, email: contactEmail, phone: null, locale: actor.locale };
}

/**
 * The record that goes with the actor's draft.
 * @throws Refusal `stepNotReached` when the draft is not an existing program member's
 */
export async function getMemberRecord(actor: Actor): Promise<MemberRecord> {
  authorize(actor, 'enrollment:submit');
  const enrollment = await findLiveEnrollment(db, actor.organization);
  if (!enrollment?.profile || !isMember(enrollment)) throw new Refusal('stepNotReached');
  return readMemberRecord(db, actor, enrollment.profile.id);
}
