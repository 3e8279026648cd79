import { attempt, berOctets, DerError, TAG } from '../../x509/basics/index.ts';
import { type Block, decryptCbc } from './cbc.ts';
import { makeTripleDes } from './des.ts';
import { countOf, fieldsOf, fieldsOfWhole, oidOf } from './fields.ts';
import { deriveByPkcs12, NO_PASSWORDS } from './derive.ts';
import { makeRc2 } from './rc2.ts';
import { type Pkcs12, readDecrypted } from './read.ts';

/** More rounds than programs use: the work is that of whoever made the file. */
const MOST_ROUNDS = 2_000_000;
/** The old schemes are computed here, not by the browser. */
const MOST_OLD_ROUNDS = 100_000;
/** Programs write one, and each is as much work as the limits below allow. */
const MOST_CONTENTS = 3;
/** No root is larger, and the old ciphers are slow. */
const MOST_OLD_BYTES = 256 * 1024;

/**
 * Opens the contents of a PKCS #12 file whose password is empty or missing, as people choose it who export a root
 * alone. Where the password is another one, or the scheme is none of those that programs use (RFC 7292 appendix C,
 * RFC 8018 section 6.2), it stays locked. The checksum is not looked at: what makes a root count is the comparison.
 */
export async function openWithoutPassword(locked: Extract<Pkcs12, { kind: 'locked' }>): Promise<Pkcs12> {
  const schemes = locked.contents.map(({ algorithm }) => attempt(() => readScheme(algorithm)));
  const known = schemes.flatMap((each) => (each.ok ? each.value : []));
  if (known.length === 0 || known.length < schemes.length || known.length > MOST_CONTENTS) return locked;
  // PBES2 takes a password of no characters in one way only.
  for (const password of known.some(({ kind }) => kind === 'old') ? NO_PASSWORDS : NO_PASSWORDS.slice(0, 1)) {
    const contents = await Promise.all(
      known.map((scheme, at) => decrypt(scheme, password, locked.contents[at]?.content).catch(() => null)),
    );
    const open = contents.flatMap((content) => content ?? []);
    const read = open.length === known.length ? readDecrypted(open) : null;
    if (read) return read;
  }
  return locked;
}

/** Decrypts one content. @returns null, or rejects, where the key is another one. */
async function decrypt(
  scheme: Old | Modern,
  password: Uint8Array,
  content: Uint8Array = new Uint8Array(0),
): Promise<Uint8Array | null> {
  if (scheme.kind === 'modern') return decryptModern(scheme, content);
  const { salt, rounds, keyBytes, cipher } = scheme;
  if (content.length > MOST_OLD_BYTES) return null;
  const key = deriveByPkcs12({ password, salt, rounds, purpose: 'key', bytes: keyBytes });
  const iv = deriveByPkcs12({ password, salt, rounds, purpose: 'iv', bytes: 8 });
  return decryptCbc(cipher(key), iv, content);
}

async function decryptModern(scheme: Modern, content: Uint8Array): Promise<Uint8Array | null> {
  const { salt, rounds, hash, keyBytes, iv, cipher } = scheme;
  // HMAC fills a short key with zeros (RFC 2104 section 2): this is the empty password, which Firefox does not import.
  const password = await crypto.subtle.importKey('raw', new Uint8Array(1), 'PBKDF2', false, ['deriveBits']);
  const by = { name: 'PBKDF2', hash, salt: new Uint8Array(salt), iterations: rounds };
  const key = new Uint8Array(await crypto.subtle.deriveBits(by, password, keyBytes * 8));
  if (cipher) return content.length > MOST_OLD_BYTES ? null : decryptCbc(cipher(key), iv, content);
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']);
  const algorithm = { name: 'AES-CBC', iv: new Uint8Array(iv) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, new Uint8Array(content)));
}

interface Common {
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly keyBytes: number;
}
/** RFC 7292 appendix C. */
interface Old extends Common {
  readonly kind: 'old';
  readonly cipher: (key: Uint8Array) => Block;
}
/** PBES2 with PBKDF2 (RFC 8018). */
interface Modern extends Common {
  readonly kind: 'modern';
  readonly hash: string;
  readonly iv: Uint8Array;
  /** Null: AES, which the browser has. */
  readonly cipher: ((key: Uint8Array) => Block) | null;
}

const PKCS12 = '1.2.840.113549.1.12.1.';
const OLD: Readonly<Record<string, Pick<Old, 'keyBytes' | 'cipher'>>> = {
  [`${PKCS12}3`]: { keyBytes: 24, cipher: makeTripleDes },
  [`${PKCS12}4`]: { keyBytes: 16, cipher: makeTripleDes },
  [`${PKCS12}5`]: { keyBytes: 16, cipher: makeRc2 },
  [`${PKCS12}6`]: { keyBytes: 5, cipher: makeRc2 },
};
const OID_PBES2 = '1.2.840.113549.1.5.13';
const OID_PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_SHA1 = '1.2.840.113549.2.7';
const HMACS: Readonly<Record<string, string>> = {
  [HMAC_SHA1]: 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};
const AES = '2.16.840.1.101.3.4.1.';
const CIPHERS: Readonly<Record<string, Pick<Modern, 'keyBytes' | 'cipher'>>> = {
  [`${AES}2`]: { keyBytes: 16, cipher: null },
  [`${AES}22`]: { keyBytes: 24, cipher: null },
  [`${AES}42`]: { keyBytes: 32, cipher: null },
  '1.2.840.113549.3.7': { keyBytes: 24, cipher: makeTripleDes },
};

/** @throws DerError where the scheme is none of those above, or asks for too much work. */
function readScheme(algorithm: Uint8Array): Old | Modern {
  const [id, parameters] = fieldsOfWhole(algorithm);
  const oid = oidOf(algorithm, id);
  if (oid === OID_PBES2) return readModern(algorithm.subarray(parameters?.start, parameters?.end));
  const old = OLD[oid];
  if (!old) throw new DerError('bad-structure');
  const [salt, rounds] = fieldsOf(algorithm, parameters, TAG.sequence);
  if (salt?.tag !== TAG.octetString) throw new DerError('unexpected-tag');
  return {
    kind: 'old',
    ...old,
    salt: berOctets(algorithm, salt),
    rounds: atMost(MOST_OLD_ROUNDS, countOf(algorithm, rounds)),
  };
}

/** PBES2-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, encryptionScheme AlgorithmIdentifier } */
function readModern(parameters: Uint8Array): Modern {
  const [derivation, encryption] = fieldsOfWhole(parameters);
  const [by, how] = fieldsOf(parameters, derivation, TAG.sequence);
  if (oidOf(parameters, by) !== OID_PBKDF2) throw new DerError('bad-structure');
  const [salt, rounds, ...rest] = fieldsOf(parameters, how, TAG.sequence);
  const prf = rest.find(({ tag }) => tag === TAG.sequence);
  const hash = HMACS[prf ? oidOf(parameters, fieldsOf(parameters, prf, TAG.sequence)[0]) : HMAC_SHA1];
  const [scheme, iv] = fieldsOf(parameters, encryption, TAG.sequence);
  const cipher = CIPHERS[oidOf(parameters, scheme)];
  if (!hash || !cipher || salt?.tag !== TAG.octetString || iv?.tag !== TAG.octetString)
    throw new DerError('bad-structure');
  return {
    kind: 'modern',
    ...cipher,
    hash,
    salt: berOctets(parameters, salt),
    iv: berOctets(parameters, iv),
    rounds: atMost(MOST_ROUNDS, countOf(parameters, rounds)),
  };
}

function atMost(most: number, count: number): number {
  if (count < 1 || count > most) throw new DerError('bad-structure');
  return count;
}
