import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a test changes in what an authenticator or a browser says. */
export interface Bent {
  readonly challenge?: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly counter?: number;
  /** Flags of the authenticator data (WebAuthn section 6.1): user present 1, user verified 4. */
  readonly flags?: number;
  readonly format?: string;
  /** Signs the attestation itself (WebAuthn section 8.2), as this algorithm (COSE) and with this much more. */
  readonly self?: { readonly algorithm?: number; readonly more?: [string, Buffer]; readonly by?: KeyObject };
  readonly crossOrigin?: boolean;
}

/** An authenticator with a browser around it, as far as a gateway sees them (WebAuthn sections 5 and 6). */
export interface Authenticator {
  readonly id: string;
  /** @returns the JSON of a registration. */
  make(bent?: Bent): string;
  /** @returns the JSON of an assertion. */
  use(bent?: Bent): string;
}

const PRESENT = 1;
const VERIFIED = 4;
const HAS_CREDENTIAL = 0x40;

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Definite-length CBOR (RFC 8949): the few kinds that a registration has. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as Buffer)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** @param site name and origin as the browser sees them. */
export function authenticator(site: { readonly name: string; readonly origin: string }): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const clientData = (type: string, { challenge = '', origin = site.origin, crossOrigin = false }: Bent): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));
  const authenticatorData = ({ rpId = site.name, flags = PRESENT | VERIFIED, counter = 0 }: Bent, more?: Buffer) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = more ? flags | HAS_CREDENTIAL : flags;
    return Buffer.concat([sha256(rpId), Buffer.from([all]), count, more ?? Buffer.alloc(0)]);
  };
  const credential = (response: object): string =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });

  return {
    id: id.toString('base64url'),
    make(bent = {}) {
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const client = clientData(bent.type ?? 'webauthn.create', bent);
      const data = authenticatorData(bent, attested);
      const { algorithm = -7, more, by = privateKey } = bent.self ?? {};
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), by);
      const parts: (readonly [string, unknown])[] = [['alg', algorithm], ['sig', signature], ...(more ? [more] : [])];
      const attestation = new Map<string, unknown>([
        ['fmt', bent.format ?? (bent.self ? 'packed' : 'none')],
        ['attStmt', new Map(bent.self ? parts : [])],
        ['authData', data],
      ]);
      return credential({
        clientDataJSON: client.toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
      });
    },
    use(bent = {}) {
      const client = clientData(bent.type ?? 'webauthn.get', bent);
      const data = authenticatorData(bent);
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      });
    },
  };
}
