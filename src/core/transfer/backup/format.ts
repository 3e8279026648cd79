import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../encoding/bytes.ts';
import { bufferSource, sha256Hex } from '../../x509/basics/index.ts';
import { portableMaker } from '../portable-maker.ts';
import { portablePairing } from '../portable.ts';

/** What a backup may ask of whoever reads it. */
export const FORMAT = 'latchkey-backup';
export const BACKUP_VERSION = 2;
/** Of files without makers' roots, so that every Latchkey reads them. */
export const FIRST_VERSION = 1;

/** UTF-16 code units of the whole file. Two thousand devices and fifty gateways take about a megabyte. */
export const MAX_LENGTH = 5 * 1024 * 1024;
export const MAX_GATEWAYS = 100;
export const MAX_DEVICES = 10_000;
export const MAX_MAKERS = 100;

/** PBKDF2 rounds we write (a third of a second on a slow computer), and the most that we do for a file. */
export const ITERATIONS = 600_000;
export const MAX_SEAL_ITERATIONS = 5_000_000;

/**
 * The shape of a backup (docs/backup-format.md). The checksum covers these members and no others, so that nothing else
 * can ride along.
 */

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const device = v.object({
  host: v.pipe(v.string(), v.maxLength(253)),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  label: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  spkiSha256: hash,
  firstSeen: moment,
  lastSeen: moment,
  mineAt: v.nullable(moment),
});

export const contentSchema = v.object({
  gateways: v.pipe(v.array(portablePairing), v.maxLength(MAX_GATEWAYS)),
  devices: v.pipe(v.array(device), v.maxLength(MAX_DEVICES)),
  /** From version 2 on. */
  makers: v.optional(v.pipe(v.array(portableMaker), v.minLength(1), v.maxLength(MAX_MAKERS))),
});
export type Content = v.InferOutput<typeof contentSchema>;

const sealSchema = v.object({
  kdf: v.picklist(['PBKDF2-SHA-256']),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS)),
  /** 16 bytes. */
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{22}==$/)),
  cipher: v.picklist(['AES-256-GCM']),
  /** 12 bytes. */
  iv: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{16}$/)),
  data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type Seal = v.InferOutput<typeof sealSchema>;

/** Read before anything else, so that a newer version can be told from damage. */
export const headSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  checksum: hash,
});

/** Either `content` or `sealed`. */
export const fileSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.picklist([FIRST_VERSION, BACKUP_VERSION]),
  madeAt: moment,
  checksum: hash,
  content: v.optional(contentSchema),
  sealed: v.optional(sealSchema),
});

/**
 * One text for each JSON value (RFC 8785): members sorted by their UTF-16 code units, no blanks. ECMAScript's own way
 * to write strings and numbers is the one that RFC 8785 prescribes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`;
}

/**
 * Lower-case hexadecimal SHA-256 over the canonical form. It tells damage; against a change on purpose it is no help.
 * @returns 64 characters. Canonical form and hash: docs/backup-format.md.
 */
export function checksumOf(value: unknown): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(value)));
}

type Parameters = Omit<Seal, 'data'>;

/**
 * Encrypts a text under a passphrase (RFC 8018 PBKDF2, then AES-GCM); `head` is bound to it, so that neither can be
 * exchanged.
 */
export async function seal(text: string, passphrase: string, head: object): Promise<Seal> {
  const parameters: Parameters = {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
    cipher: 'AES-256-GCM',
    iv: toBase64(crypto.getRandomValues(new Uint8Array(12))),
  };
  const data = await crypto.subtle.encrypt(
    algorithm(parameters, head),
    await keyOf(passphrase, parameters),
    new TextEncoder().encode(text),
  );
  return { ...parameters, data: toBase64(new Uint8Array(data)) };
}

/**
 * @returns null where the passphrase is another one, or where anything of it was changed: AES-GCM does not tell which.
 */
export async function unseal({ data, ...parameters }: Seal, passphrase: string, head: object): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(
      algorithm(parameters, head),
      await keyOf(passphrase, parameters),
      bytesOf(data),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}

function algorithm(parameters: Parameters, head: object): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: bytesOf(parameters.iv),
    additionalData: new TextEncoder().encode(canonicalJson({ ...head, sealed: parameters })),
  };
}

/** Keyboards differ in how they compose letters: the same passphrase is the same after NFC. */
async function keyOf(passphrase: string, { iterations, salt }: Parameters): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: bytesOf(salt) },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The schema has let nothing but base64 pass. */
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => bufferSource(fromBase64(base64) ?? new Uint8Array());
