import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  beginVisit,
  completeVisit,
  findConnection,
  getIssuerSettings,
  saveIssuer,
  turnOffIssuer,
  type Confirmed,
} from '@/lib/domain/openid';
import { aUser, type MadeOrganization } from '@/prisma/seed/factories';
import { signInByIssuer, type SignedIn } from '@/lib/domain/users';
import { storedPassword } from '../../support/stored-password';
import { anActor } from '../../support/actors';
import { CLIENT, visit, type Cookies, type OpenIdProvider } from '../../support/openid-provider';
import { aTenant, unique } from '../../support/people';
import { ISSUER_SETTINGS } from '../../support/issuer-facts';
import { aRequest, PASSWORD } from '../auth/support';

/** The secret of a browser's cookie. */
export function aBrowser(): string {
  return randomBytes(32).toString('base64url');
}

/** What a Global admin types of an issuer. */
export function typed(issuer: string, changes: Partial<Parameters<typeof saveIssuer>[1]> = {}) {
  return {
    ...ISSUER_SETTINGS,
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    ...changes,
  };
}

/** When the issuer on record was last changed, as its page says it. */
export async function seenBy(admin: Actor): Promise<string> {
  return (await getIssuerSettings(admin)).current?.changedAt.toISOString() ?? '';
}

/** Saves what an admin types who has just read the page. */
export async function save(admin: Actor, ...input: Parameters<typeof typed>): Promise<void> {
  await saveIssuer(admin, { ...typed(...input), seen: await seenBy(admin) });
}

/** Turns the issuer off that an admin has just read of. */
export async function turnOff(admin: Actor): Promise<void> {
  await turnOffIssuer(admin, { seen: await seenBy(admin) });
}

/** An organization whose members sign in by the issuer. */
export async function aTenantOf(
  provider: Pick<OpenIdProvider, 'issuer'> & Partial<Pick<OpenIdProvider, 'register'>>,
  changes: Parameters<typeof typed>[1] = {},
): Promise<{ tenant: MadeOrganization; admin: Actor }> {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  provider.register?.((await getIssuerSettings(admin)).callbackUrl);
  await save(admin, provider.issuer, changes);
  return { tenant, admin };
}

/** A member who signs in with PASSWORD. */
export async function aMember(tenant: MadeOrganization, data: { isGuest?: boolean } = {}) {
  const alias = `m${randomBytes(5).toString('hex')}`;
  const { id } = await aUser(db, { of: tenant, alias, roles: ['SALES_AGENT'] });
  return db.user.update({
    where: { id },
    data: { passwordHash: await storedPassword(PASSWORD), ...data },
    select: { id: true, signInName: true, organizationId: true },
  });
}

interface Purpose {
  readonly browser?: string;
  readonly purpose?: Confirmed['purpose'];
  readonly sessionId?: string | null;
  /** Of the browser at the issuer, which knows by them who is signed in there. */
  readonly cookies?: Cookies;
}

/** Whose issuer somebody goes to; null for the one that is there for everybody. */
interface IssuerOwner {
  readonly id: string | null;
}

/** Leaves for the issuer of an organization, or the one for everybody. */
export async function leave(
  tenant: IssuerOwner,
  { browser = aBrowser(), purpose = 'SIGN_IN', sessionId = null }: Purpose = {},
) {
  const connection = await findConnection(tenant.id);
  if (connection === null) throw new Error('No issuer');
  const { url } = await beginVisit(connection, { purpose, browser, sessionId, loginHint: null });
  return { url, browser, back: { organizationId: tenant.id, browser } };
}

/** Goes to the issuer of an organization and comes back. */
export async function goAndReturn(
  tenant: IssuerOwner,
  purpose: Purpose = {},
): Promise<Confirmed & { readonly browser: string }> {
  const { url, browser, back } = await leave(tenant, purpose);
  const search = await visit(url, purpose.cookies);
  return { ...(await completeVisit({ ...back, search })), browser };
}

/** Makes a subject a user's. */
export async function anIdentity(
  user: { readonly id: string; readonly organizationId: string },
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  const { id: userId, organizationId } = user;
  await db.identity.create({
    data: { userId, organizationId, issuer, subject, viaOperator: false },
  });
}

/** A member whom the issuer knows under a subject of their own, which it signs in next. */
export async function aKnownMember(
  provider: OpenIdProvider,
  changes: Parameters<typeof typed>[1] = {},
) {
  const { tenant, admin } = await aTenantOf(provider, changes);
  const member = await aMember(tenant);
  const subject = unique('subject');
  await anIdentity(member, { issuer: provider.issuer, subject });
  Object.assign(provider, { person: subject, amr: ['pwd'] });
  return { tenant, admin, member, subject };
}

/** Signs in whom the issuer knows. */
export async function enter(tenant: IssuerOwner, purpose: Purpose = {}): Promise<SignedIn> {
  const signedIn = await signInByIssuer(aRequest(), await goAndReturn(tenant, purpose));
  if (signedIn === null) throw new Error('The identity is nobody’s');
  return signedIn;
}
