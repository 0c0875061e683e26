import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const NEW_CREDENTIAL = 0x40;

/** What an answer says of where and how it was made; a test bends what it is about. */
interface Circumstances {
  readonly origin: string;
  readonly host: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly challenge?: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const text = (data: Buffer) => data.toString('base64url');
const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;

function authenticatorData({ host, verified = true, counter = 0 }: Circumstances, flags: number) {
  const head = Buffer.alloc(5);
  head.writeUInt8(PRESENT | (verified ? VERIFIED : 0) | flags);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(host), head]);
}

function clientData(type: string, options: string, around: Circumstances): Buffer {
  const { origin, challenge = challengeOf(options) } = around;
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** A passkey device by its own few lines (WebAuthn, level 2, §§ 6.1 and 6.5): the tests' finger. */
export function aDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const answer = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} };
  // COSE: an ES256 key on P-256, its two coordinates.
  const key = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);

  /** Makes the passkey that a page asks for. @returns its answer, as JSON. */
  const make = (options: string, around: Circumstances): string => {
    const data = Buffer.concat([
      authenticatorData(around, NEW_CREDENTIAL),
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      key,
    ]);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return JSON.stringify({
      ...answer,
      response: {
        clientDataJSON: text(clientData('webauthn.create', options, around)),
        attestationObject: text(attestation),
      },
    });
  };

  /** Signs what a page asks for. @returns its answer, as JSON. */
  const prove = (options: string, around: Circumstances): string => {
    const client = clientData('webauthn.get', options, around);
    const data = authenticatorData(around, 0);
    const { userHandle } = around;
    return JSON.stringify({
      ...answer,
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
        ...(userHandle === undefined ? {} : { userHandle }),
      },
    });
  };
  return { make, prove };
}
