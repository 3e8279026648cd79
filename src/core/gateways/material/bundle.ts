import { fromBase64, sameBytes } from '../../encoding/bytes.ts';
import { type PemBlock, readPem } from '../../encoding/pem.ts';
import { attempt, decodeTolerantly, DerReader, TAG } from '../../x509/basics/index.ts';
import { readTrustAnchorList } from '../../signed/cms/trust-anchor-list.ts';
import { looksLikeMatterCertificate, matterToX509 } from '../../signed/matter-tlv/certificate.ts';
import { openWithoutPassword } from '../pkcs12/open.ts';
import { type Pkcs12, readPkcs12 } from '../pkcs12/read.ts';
import { areTooMuch } from './limits.ts';
import { decodeText, textsIn } from './texts.ts';
import { readSignedData } from '../../signed/cms/read.ts';

export type Bundle =
  | {
      readonly ok: true;
      readonly certificates: readonly Uint8Array[];
      /** Parts that should be certificates and are none. */
      readonly unreadable: number;
    }
  | {
      readonly ok: false;
      readonly problem: BundleProblem;
    };

/** Why no certificate was found in what a person handed over. */
export type BundleProblem = 'empty' | 'too-large' | 'unreadable' | 'private-key' | 'no-certificate' | 'pkcs12-locked';

type Locked = Extract<Pkcs12, { kind: 'locked' }>;
type Part = Uint8Array | 'unreadable' | 'private-key' | Locked;

/**
 * The DER certificates in what a person handed over: PEM, DER, PKCS #7 certs-only, PKCS #12 without a key, a
 * certificate in the encoding of Matter (a fabric's root), or base64 of these (as EST sends it), also wrapped in the
 * JSON of a gateway's interface, with what copying leaves in a text. A private key anywhere in it refuses the whole, so
 * that pasting one never becomes a habit. What cannot be read beside what can is counted.
 * @param limit most bytes looked at.
 */
export function readMaterial(bytes: Uint8Array, limit: number): Bundle {
  const parts = readParts(bytes, limit);
  return typeof parts === 'string' ? { ok: false, problem: parts } : bundleOf(parts);
}

/**
 * The same, and a PKCS #12 file is opened where its password is empty or missing. That takes work, so it is for what a
 * person brings, and for one such file in it.
 */
export async function openBundle(bytes: Uint8Array, limit: number): Promise<Bundle> {
  const parts = readParts(bytes, limit);
  if (typeof parts === 'string') return { ok: false, problem: parts };
  if (parts.filter(isLocked).length > 1) return bundleOf(parts);
  const opened = await Promise.all(
    parts.map(async (part) => (isLocked(part) ? partsOfPkcs12(await openWithoutPassword(part)) : [part])),
  );
  return bundleOf(opened.flat());
}

function readParts(bytes: Uint8Array, limit: number): readonly Part[] | BundleProblem {
  if (bytes.length > limit) return 'too-large';
  const raw = decodeText(bytes);
  if (raw.trim() === '') return 'empty';
  const texts = textsIn(raw);
  if (texts.some((text) => /PRIVATE KEY-----/.test(text) || isBareKey(text))) return 'private-key';
  const blocks = texts.flatMap(readPem);
  const ders =
    blocks.length > 0
      ? blocks.filter(({ label }) => /CERTIFICATE$|^PKCS7$|^CMS$|^PKCS12$/.test(label)).map(certificateBytes)
      : bytes[0] === 0x30 || looksLikeMatterCertificate(bytes)
        ? [bytes]
        : bareBytes(texts);
  if (ders.length === 0) return 'no-certificate';
  return ders.flatMap((der): Part[] => (der === null ? ['unreadable'] : partsOf(der)));
}

const isLocked = (part: Part): part is Locked => typeof part === 'object' && 'kind' in part;

function bundleOf(parts: readonly Part[]): Bundle {
  if (parts.includes('private-key')) return { ok: false, problem: 'private-key' };
  if (parts.some(isLocked)) return { ok: false, problem: 'pkcs12-locked' };
  const found = parts.filter((part) => part instanceof Uint8Array);
  const certificates = found.filter((der, at) => found.findIndex((other) => sameBytes(other, der)) === at);
  if (certificates.length === 0) return { ok: false, problem: parts.length > 0 ? 'unreadable' : 'no-certificate' };
  return areTooMuch(certificates)
    ? { ok: false, problem: 'too-large' }
    : { ok: true, certificates, unreadable: parts.length - found.length };
}

/** OpenSSL's trusted certificates carry its own settings behind the certificate. */
function certificateBytes({ label, bytes }: PemBlock): Uint8Array | null {
  if (label !== 'TRUSTED CERTIFICATE' || bytes === null) return bytes;
  const first = attempt(() => new DerReader(bytes).element().der);
  return first.ok ? first.value : null;
}

/** A key that is base64 without a label, beside certificates that have theirs. */
function isBareKey(text: string): boolean {
  const bytes = fromBase64(text);
  if (bytes === null) return false;
  return isMatterKeyPair(bytes) || (bytes[0] === 0x30 && isPrivateKey(bytes) && readPkcs12(bytes) === null);
}

/** As the Matter SDK stores the key of a fabric: an uncompressed point of P-256, and the private number behind it. */
const isMatterKeyPair = (bytes: Uint8Array): boolean => bytes.length === 97 && bytes[0] === 4;

/** What is base64 or hexadecimal among the texts, of JSON, say, or the whole; null where there is none. */
function bareBytes(texts: readonly string[]): (Uint8Array | null)[] {
  const found = texts.flatMap((text) => fromHexOfMatter(text) ?? fromBase64(text) ?? []);
  const fit = found.filter((bytes) => (bytes[0] === 0x30 && bytes.length > 40) || looksLikeMatterCertificate(bytes));
  return fit.length > 0 ? fit : [null];
}

/** Programs for Matter print certificates in hexadecimal, too; null where the text is none. */
function fromHexOfMatter(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '');
  if (!/^153001([0-9a-f]{2})+$/i.test(digits)) return null;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function partsOf(der: Uint8Array): Part[] {
  if (looksLikeMatterCertificate(der)) {
    const converted = matterToX509(der);
    return [converted.ok ? converted.value : 'unreadable'];
  }
  if (decodeTolerantly(der).ok) return [der];
  const bundled = readCertsOnly(der);
  if (bundled) return bundled;
  const list = readTrustAnchorList(der);
  // Anchors that are no certificates have nothing that a scope or a name could be read from.
  if (list.ok) return list.value.anchors.map((each) => (each.kind === 'certificate' ? each.der : 'unreadable'));
  const pfx = readPkcs12(der);
  if (pfx) return partsOfPkcs12(pfx);
  return [isPrivateKey(der) ? 'private-key' : 'unreadable'];
}

function partsOfPkcs12(pfx: Pkcs12): Part[] {
  if (pfx.kind === 'locked') return [pfx];
  return pfx.kind === 'certificates' ? [...pfx.certificates] : ['private-key'];
}

/**
 * The certificates of a "certs-only" SignedData (RFC 5652 section 5.1; RFC 7030 section 4.1.3), in order, each as it
 * lies there. Its signers, if any, are not looked at: what makes these certificates count is the comparison the person
 * makes.
 * @returns null when the bytes are no such bundle.
 */
export function readCertsOnly(bytes: Uint8Array): Uint8Array[] | null {
  const read = readSignedData(bytes);
  return read.ok ? [...read.value.certificates] : null;
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
