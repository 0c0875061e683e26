import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { takeLimit } from '@/lib/domain/limits';
import { Refusal } from '@/lib/refusal';
import { callbackUrl, discover, logoutUrl, signedOutUrl } from './client';
import { findConnection } from './connections';

/** What an organization has set up, and what its issuer has to be told. */
export interface IssuerSettings {
  readonly current: {
    readonly issuer: string;
    readonly clientId: string;
    readonly isRequired: boolean;
    readonly answersForFactor: boolean;
    readonly changedAt: Date;
  } | null;
  /** Where the issuer sends people back to. */
  readonly callbackUrl: string;
  /** Where it sends people who signed out. */
  readonly signedOutUrl: string;
  /** Where it tells that somebody's session there has ended. */
  readonly logoutUrl: string;
}

/** The issuer of the actor's organization; its secret is shown to nobody. */
export async function getIssuerSettings(actor: Actor): Promise<IssuerSettings> {
  authorize(actor, 'organization:manage-sign-in');
  const organizationId = actor.organization.id;
  const current = await db.signInIssuer.findUnique({
    where: { organizationId },
    select: {
      issuer: true,
      clientId: true,
      isRequired: true,
      answersForFactor: true,
      changedAt: true,
    },
  });
  return {
    current,
    callbackUrl: callbackUrl(organizationId),
    signedOutUrl: signedOutUrl(),
    logoutUrl: logoutUrl(organizationId),
  };
}

/** Each one asks an address of the actor's choice. */
export const QUESTIONS = { name: 'ask-issuer', times: 60, seconds: 3600 };

/**
 * Asks the issuer on record what it publishes of itself. Nothing changes.
 * @throws Refusal `notFound`, `issuerUnreachable`, `issuerSecretLost`, `tooManyRequests`.
 */
export async function testIssuer(actor: Actor): Promise<void> {
  authorize(actor, 'organization:manage-sign-in');
  const organizationId = actor.organization.id;
  const connection = await findConnection(organizationId);
  if (connection === null) throw new Refusal('notFound');
  await takeLimit(QUESTIONS, organizationId);
  await discover(connection);
}
