import { decodeTolerantly } from '../x509/certificate/certificate.ts';
import { attempt, constructed, DerReader, onlyElement, readWhole, TAG } from '../x509/der/der.ts';
import { readOid } from '../x509/der/oid.ts';
import { fromBase64 } from '../encoding/bytes.ts';
import { type PemBlock, readPem } from '../encoding/pem.ts';
import type { PairingProblem } from './types.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * The certificates of a "certs-only" SignedData (RFC 5652 section 5.1; RFC 7030 section 4.1.3), in order.
 * Its signers, if any, are not looked at: what makes these certificates count is the comparison the person makes.
 * @returns null when the bytes are no such bundle.
 */
export function readCertsOnly(der: Uint8Array): Uint8Array[] | null {
  const result = attempt(() =>
    readWhole(der, TAG.sequence, (contentInfo) => {
      if (readOid(contentInfo) !== OID_SIGNED_DATA) return null;
      const wrapped = contentInfo.expect(constructed(0));
      const signedData = contentInfo.inside(onlyElement(wrapped.content, TAG.sequence));
      signedData.expect(TAG.integer);
      signedData.expect(TAG.set);
      signedData.expect(TAG.sequence);
      const set = signedData.optional(constructed(0));
      const certificates: Uint8Array[] = [];
      if (set) for (const items = signedData.inside(set); !items.atEnd;) certificates.push(items.element().der);
      return certificates;
    }),
  );
  return result.ok ? result.value : null;
}

/** Far more than any certificate of a home, and no more than a backup carries. */
const MAX_CERTIFICATE_BYTES = 48 * 1024;
/** Most certificates a bundle may hold; a gateway has a handful. */
const MAX_CERTIFICATES = 50;

export type Bundle =
  | { readonly ok: true; readonly certificates: readonly Uint8Array[] }
  | {
      readonly ok: false;
      readonly problem: Extract<
        PairingProblem,
        'empty' | 'too-large' | 'unreadable' | 'private-key' | 'no-certificate'
      >;
    };

/**
 * The DER certificates in what a person handed over: PEM, DER, PKCS#7 certs-only, or base64 of either (as EST sends
 * it), or the JSON of a gateway's interface. A private key anywhere in it refuses the whole, so that pasting one
 * never becomes a habit.
 * @param limit most bytes looked at.
 */
export function readBundle(bytes: Uint8Array, limit: number): Bundle {
  if (bytes.length > limit) return { ok: false, problem: 'too-large' };
  const raw = textOf(bytes);
  if (raw.trim() === '') return { ok: false, problem: 'empty' };
  const text = pemInJson(raw) ?? raw;
  if (/PRIVATE KEY-----/.test(raw + text)) return { ok: false, problem: 'private-key' };
  const blocks = readPem(text);
  const parts =
    blocks.length > 0
      ? blocks.filter(({ label }) => /CERTIFICATE$|^PKCS7$|^CMS$/.test(label)).map(certificateBytes)
      : [binary(bytes, text)];
  if (parts.length === 0) return { ok: false, problem: 'no-certificate' };
  if (parts.some((part) => part !== null && isPrivateKey(part))) return { ok: false, problem: 'private-key' };
  const certificates = parts.flatMap((part) => (part === null ? [null] : certificatesIn(part)));
  const readable = certificates.filter((der) => der !== null);
  if (readable.length < certificates.length) return { ok: false, problem: 'unreadable' };
  if (readable.length === 0) return { ok: false, problem: 'no-certificate' };
  return readable.length > MAX_CERTIFICATES || readable.some(({ length }) => length > MAX_CERTIFICATE_BYTES)
    ? { ok: false, problem: 'too-large' }
    : { ok: true, certificates: readable };
}

/** Windows writes redirected output and "Unicode" text files as UTF-16; every other text that matters here is ASCII. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'latin1').decode(bytes);
}

/** OpenSSL's trusted certificates carry its own settings behind the certificate. */
function certificateBytes({ label, bytes }: PemBlock): Uint8Array | null {
  if (label !== 'TRUSTED CERTIFICATE' || bytes === null) return bytes;
  const first = attempt(() => new DerReader(bytes).element().der);
  return first.ok ? first.value : null;
}

/** DER starts with a SEQUENCE; anything else that is text may be bare base64. */
function binary(bytes: Uint8Array, text: string): Uint8Array | null {
  return bytes[0] === 0x30 ? bytes : fromBase64(text);
}

function certificatesIn(der: Uint8Array): (Uint8Array | null)[] {
  if (decodeTolerantly(der).ok) return [der];
  return readCertsOnly(der) ?? [null];
}

/**
 * The members in which gateways put PEM: Caddy's admin API (`/pki/ca/ID`), and step-ca (`/root/HASH`; `/roots`,
 * `/intermediates` and `/federation` give lists).
 */
const MEMBERS = ['root_certificate', 'intermediate_certificate', 'ca', 'crts'];

/** The PEM text that a gateway's JSON answer holds; null when it is no JSON object. */
export function pemInJson(text: string): string | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const members = new Map(Object.entries(value));
  return MEMBERS.flatMap((name) => members.get(name) as unknown)
    .filter((member) => typeof member === 'string')
    .join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The tags inside each DER form of a private key: PKCS #8 (RFC 5958), the same encrypted, PKCS #12 (RFC 7292), SEC 1
 * (RFC 5915), PKCS #1 and the old form of DSA. Certificates, requests, lists and public keys begin otherwise.
 */
const SHAPES = /^(02 30 04|30 04$|02 30( 30)?$|02 04|02( 02){5,9}( 30)?$)/;

/** Whether these bytes begin with a private key, told by its shape alone: nothing of the key is read. */
export function isPrivateKey(der: Uint8Array): boolean {
  const tags = attempt(() => {
    const found: string[] = [];
    for (const inner = new DerReader(der).enter(TAG.sequence); !inner.atEnd && found.length < 12;)
      found.push(inner.element().tag.toString(16).padStart(2, '0'));
    return found.join(' ');
  });
  return tags.ok && SHAPES.test(tags.value);
}
