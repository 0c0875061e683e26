import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { isCountry } from '../organizations';
import { breaksAssociation } from './directory-rules';
import { LOCATION_FIELDS } from './location';
import type { AddProfile, EditProfile } from './schema';

/**
 * Adds a profile to the directory, and its account where there is none of that user name: that
 * account can sign in once it was issued a password.
 * @throws Refusal `forbidden`, `wrongStanding`; `mpnIdTaken`; `invalidInput` for no country
 */
export async function addProfile(actor: Actor, input: AddProfile): Promise<{ id: string }> {
  authorize(actor, 'program:membership');
  requireCountry(input.country);
  const { userName, ...facts } = input;
  return ofOneMpnId(() =>
    transaction(async (tx) => {
      const accountId = await accountOf(tx, userName);
      const { id } = await tx.organizationProfile.create({
        data: { ...facts, accountId },
        select: { id: true },
      });
      await recordAudit(tx, {
        organizationIds: [actor.organization.id],
        actor,
        action: 'create_membership_profile',
        resourceType: 'membership_profile',
        resourceId: id,
        after: input,
      });
      return { id };
    }),
  );
}

/**
 * Changes a profile. One that an organization holds keeps its MPN ID, and a change after which it
 * would no longer fit its holder has to be confirmed (`confirmBreak`): the holder keeps the ID.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `conflict` when somebody was faster;
 *   `mpnIdTaken`; `profileInUse`; `invalidInput`
 */
export async function editProfile(actor: Actor, input: EditProfile): Promise<void> {
  authorize(actor, 'program:membership');
  requireCountry(input.country);
  await ofOneMpnId(() => transaction((tx) => edit(tx, actor, input)));
}

async function edit(tx: Tx, actor: Actor, input: EditProfile): Promise<void> {
  const { profileId: id, version, confirmBreak, userName, ...facts } = input;
  await tx.$queryRaw`SELECT FROM organization_profile WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.organizationProfile.findUnique({
    where: { id },
    include: {
      account: { select: { userName: true } },
      associatedOrganization: { select: { id: true, name: true, country: true } },
      enrollments: { take: 1, select: { id: true } },
    },
  });
  if (row === null) throw new Refusal('notFound');
  if (row.version !== version) throw new Refusal('conflict');
  const { associatedOrganization: holder } = row;
  if (facts.mpnId !== row.mpnId && (holder !== null || row.enrollments.length > 0)) {
    throw new Refusal('profileInUse', {
      field: 'mpnId',
      params: { organization: holder?.name ?? row.name, reason: 'mpnId' },
    });
  }
  const reason = holder === null ? null : breaksAssociation(row, facts, holder);
  if (holder !== null && reason !== null && !confirmBreak) {
    const params = { organization: holder.name, reason };
    throw new Refusal('profileInUse', { field: 'confirmBreak', params });
  }
  const accountId = await accountOf(tx, userName);
  await tx.organizationProfile.update({
    where: { id },
    data: { ...facts, accountId, version: { increment: 1 } },
    select: { id: true },
  });
  const { name, country, mpnId, type, status, isProgramMember, associatedElsewhere } = row;
  const before = { name, country, mpnId, type, status, isProgramMember, associatedElsewhere };
  await recordAudit(tx, {
    organizationIds: [actor.organization.id],
    actor,
    action: 'update_membership_profile',
    resourceType: 'membership_profile',
    resourceId: id,
    before: {
      ...before,
      ...Object.fromEntries(LOCATION_FIELDS.map((field) => [field, row[field]])),
      userName: row.account.userName,
    },
    after: { ...facts, userName, ...(reason === null ? {} : { misfit: reason }) },
  });
}

/** The account of a user name; a new one has no password. */
async function accountOf(tx: Tx, userName: string): Promise<string> {
  const { id } = await tx.membershipAccount.upsert({
    where: { userName },
    create: { userName },
    update: {},
    select: { id: true },
  });
  return id;
}

function requireCountry(country: string): void {
  if (!isCountry(country)) throw new Refusal('invalidInput', { field: 'country' });
}

async function ofOneMpnId<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal('mpnIdTaken', { field: 'mpnId' });
  }
}
