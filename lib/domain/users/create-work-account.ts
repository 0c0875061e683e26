import { GLOBAL_ADMIN, type RequestContext } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { networkOf, takeLimit } from '@/lib/domain/limits';
import {
  assertPrefixAllowed,
  createOrganization,
  domainRefusal,
  initialDomain,
  isCountry,
} from '@/lib/domain/organizations';
import { Refusal } from '@/lib/refusal';
import type { CreateAccountInput } from './account-schema';
import { assertPasswordAllowed } from './password-rules';
import { hashPassword } from './passwords';
import { sendVerification } from './send-verification';

const CREATIONS = { name: 'create-account', times: 20, seconds: 3600 };
/** Each mails an address that may be anybody's, from wherever it is asked for. */
const MAILS = { name: 'create-account-mail', times: 10, seconds: 86_400 };

/**
 * Creates an organization with its initial domain and its first user, who is its Global admin and
 * can sign in once the contact address is confirmed. Whether that address is known elsewhere plays
 * no part and is never told.
 * @returns the sign-in name of the new account.
 * @throws Refusal `domainInvalid`, `domainReserved`, `domainTaken`, `domainConfusable`,
 *   `passwordTooShort` and the other password rules, `tooManyRequests`.
 */
export async function createWorkAccount(
  context: RequestContext,
  input: CreateAccountInput,
): Promise<{ signInName: string }> {
  if (!isCountry(input.country)) throw new Refusal('invalidInput', { field: 'country' });
  assertPrefixAllowed(input.domainPrefix);
  const signInName = `${input.alias}@${initialDomain(input.domainPrefix)}`;
  const { contactEmail, organizationName } = input;
  assertPasswordAllowed(input.password, { signInName, contactEmail, organizationName });
  await takeLimit(CREATIONS, networkOf(context.ip));
  await takeLimit(MAILS, contactEmail);
  const passwordHash = await hashPassword(input.password, networkOf(context.ip));
  try {
    await transaction((tx) => create(tx, context, input, { signInName, passwordHash }));
  } catch (error) {
    throw await domainRefusal(error, input.domainPrefix);
  }
  return { signInName };
}

async function create(
  tx: Tx,
  request: RequestContext,
  input: CreateAccountInput,
  account: { readonly signInName: string; readonly passwordHash: string },
): Promise<void> {
  const organization = await createOrganization(tx, {
    name: input.organizationName,
    country: input.country,
    domainPrefix: input.domainPrefix,
  });
  const user = await tx.user.create({
    data: {
      ...account,
      organizationId: organization.id,
      firstName: input.firstName,
      lastName: input.lastName,
      contactEmail: input.contactEmail,
      locale: input.locale,
      timeZone: input.timeZone,
      status: 'UNVERIFIED',
    },
    select: { id: true, contactEmail: true, organizationId: true },
  });
  await tx.userRole.create({
    data: { userId: user.id, organizationId: organization.id, role: GLOBAL_ADMIN },
    select: { userId: true },
  });
  await sendVerification(tx, user);
  await recordAudit(tx, {
    organizationIds: [organization.id],
    actor: { system: account.signInName, request },
    action: 'create_organization',
    resourceType: 'organization',
    resourceId: organization.id,
    after: {
      name: input.organizationName,
      country: input.country,
      domain: organization.domain,
      signInName: account.signInName,
    },
  });
}
