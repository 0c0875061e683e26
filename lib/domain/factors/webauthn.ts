import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { CHALLENGE_MINUTES } from './challenges';

/** A browser waits no longer for its passkey than the challenge is good. */
const TIMEOUT = CHALLENGE_MINUTES * 60_000;

/** Who a passkey is for: the host of APP_URL, whatever a request's headers say. */
function relyingParty(): { readonly id: string; readonly origin: string } {
  return { id: new URL(env.appUrl).hostname, origin: env.appUrl };
}

const credential = { id: z.string(), rawId: z.string(), type: z.literal('public-key') };
const extensions = { clientExtensionResults: z.looseObject({}) };
const madeSchema = z.object({
  ...credential,
  ...extensions,
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});
const assertedSchema = z.object({
  ...credential,
  ...extensions,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});

/** @throws Refusal `passkeyRefused` for what is no answer of a passkey. */
function parsed<Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    throw new Refusal('passkeyRefused');
  }
}

/** The library throws what is wrong with an answer; to the person every fault is the same one. */
async function orRefused<T>(verification: Promise<T>): Promise<T> {
  return verification.catch(() => {
    throw new Refusal('passkeyRefused');
  });
}

/** The id under which authenticators keep a user: the uuid's bytes, which say nothing of anybody. */
export function userHandle(userId: string): Buffer {
  return Buffer.from(userId.replaceAll('-', ''), 'hex');
}

interface KnownCredential {
  readonly credentialId: string;
  readonly transports: readonly string[];
}

function descriptors(known: readonly KnownCredential[]) {
  return known.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: [...transports],
  }));
}

/** What a browser needs to make a passkey, as JSON. */
export async function registrationOptions(
  challenge: string,
  user: { readonly id: string; readonly signInName: string; readonly displayName: string },
  known: readonly KnownCredential[],
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: env.brandName,
    rpID: relyingParty().id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userID: Uint8Array.from(userHandle(user.id)),
    userName: user.signInName,
    userDisplayName: user.displayName,
    timeout: TIMEOUT,
    attestationType: 'none',
    excludeCredentials: descriptors(known),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return JSON.stringify(options);
}

export interface MadePasskey extends KnownCredential {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
}

/**
 * Verifies that a passkey was made for this site and answers the challenge.
 * @throws Refusal `passkeyRefused`
 */
export async function verifyMade(
  json: string,
  isOurs: (challenge: string) => Promise<boolean>,
): Promise<MadePasskey> {
  const { response, ...answer } = parsed(madeSchema, json);
  const { transports = [], ...rest } = response;
  const { origin, id } = relyingParty();
  const { registrationInfo } = await orRefused(
    verifyRegistrationResponse({
      response: { ...answer, response: rest },
      expectedChallenge: isOurs,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    }),
  );
  if (registrationInfo === undefined) throw new Refusal('passkeyRefused');
  const { credential: made } = registrationInfo;
  return { credentialId: made.id, publicKey: made.publicKey, counter: made.counter, transports };
}

/** What a browser needs to have a passkey sign, as JSON. Without `known`, any of this site will do. */
export async function assertionOptions(
  challenge: string,
  known: readonly KnownCredential[] | null,
): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: TIMEOUT,
    ...(known === null
      ? { userVerification: 'required' }
      : { allowCredentials: descriptors(known), userVerification: 'preferred' }),
  });
  return JSON.stringify(options);
}

/** An answer that names its passkey; nothing about it is verified yet. */
export type AssertedPasskey = z.output<typeof assertedSchema>;

/** @throws Refusal `passkeyRefused` */
export function readAsserted(json: string): AssertedPasskey {
  return parsed(assertedSchema, json);
}

interface StoredPasskey extends KnownCredential {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: bigint;
}

/**
 * Verifies that the passkey signed the challenge for this site.
 * @param alone it is the only factor: the authenticator has to have verified its user.
 * @returns what the passkey counts now, and whether it has verified its user
 * @throws Refusal `passkeyRefused`
 */
export async function verifyAsserted(
  answer: AssertedPasskey,
  passkey: StoredPasskey,
  { isOurs, alone }: { isOurs: (challenge: string) => Promise<boolean>; alone: boolean },
): Promise<{ readonly newCounter: number; readonly userVerified: boolean }> {
  const { userHandle: handle, ...response } = answer.response;
  const { origin, id } = relyingParty();
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({
      response: {
        ...answer,
        response: { ...response, ...(handle === undefined ? {} : { userHandle: handle }) },
      },
      expectedChallenge: isOurs,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: {
        id: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: Number(passkey.counter),
      },
      requireUserVerification: alone,
    }),
  );
  if (!verified) throw new Refusal('passkeyRefused');
  return authenticationInfo;
}
