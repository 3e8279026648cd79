import { readCertsOnly } from '../roots/certs-only.ts';
import { pemInJson } from '../roots/json-bundle.ts';
import { fromBase64, type PemBlock, readPem } from './pem.ts';
import { isPrivateKey } from '../roots/private-key.ts';
import type { PairingProblem } from './types.ts';
import { decodeTolerantly } from '../x509/certificate/certificate.ts';
import { attempt, DerReader } from '../x509/der/der.ts';

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
 * it), or the JSON of a gateway's interface. A private key anywhere in it refuses the whole, so that nobody learns to
 * paste one.
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
