import { toHex } from '../../../encoding/bytes.ts';
import { readPem } from '../../../encoding/pem.ts';
import { type Certificate, decodeCertificate, nameText, sha256, verifySignature } from '../../../x509/basics/index.ts';
import { issuerKeyOf } from '../../../x509/revocation/revoked-for-good.ts';
import { idText, productIdOf } from '../product/product-id.ts';
import { type AttestationRule, brokenRule } from '../attestation/profile.ts';
import { TEST_AUTHORITIES, TEST_DECLARATION_SIGNER } from '../attestation/test-keys.ts';

/** A certificate that a person loaded to judge attestations by. */
export interface LoadedCertificate {
  readonly certificate: Certificate;
  /** Lower-case hexadecimal SHA-256 of its subjectPublicKeyInfo: what it is known by. */
  readonly id: string;
  readonly sha256: string;
  /** RFC 4514 text, sanitised. */
  readonly subject: string;
  /** The one vendor that it speaks for, as four hexadecimal digits; null for any. */
  readonly vendorId: string | null;
  /** Its private key comes with the Matter SDK: good for samples only. */
  readonly isTest: boolean;
}

/** Why a certificate among those loaded is not used. */
export interface RefusedCertificate {
  readonly subject: string | null;
  readonly code: AttestationRule | 'matter-unreadable' | 'matter-not-self-signed';
}

export interface LoadedList {
  readonly loaded: readonly LoadedCertificate[];
  readonly refused: readonly RefusedCertificate[];
}

/** The ledger has some two hundred authorities, each in half a kilobyte. */
const MAX_BYTES = 8_388_608;
const MAX_CERTIFICATES = 2000;
const MAX_DEPTH = 8;

/**
 * Product Attestation Authorities out of files: DER, PEM with any number of certificates (the SDK's `paa-root-certs`
 * folder, file by file), or JSON of the Distributed Compliance Ledger with `pemCert` anywhere in it. Each must follow
 * the rules for authorities (Core Specification, section 6.2.2.5) and be signed by itself; others, of intermediates
 * say, are told and left out.
 * @returns what was taken and what was left out, with why; never rejects on bad input.
 */
export const readAttestationAuthorities = (files: readonly Uint8Array[]): Promise<LoadedList> =>
  readList(files, async (certificate) => {
    const rule = brokenRule(certificate, 'authority');
    if (rule !== null) return rule;
    return (await verifySignature(certificate, certificate.spki)) === 'valid' ? null : 'matter-not-self-signed';
  });

/**
 * Certificates of those who sign Certification Declarations, out of the same kinds of file.
 * @returns what was taken and what was left out, with why (Matter Core Specification, section 6.3); never rejects on
 *     bad input.
 */
export const readDeclarationSigners = (files: readonly Uint8Array[]): Promise<LoadedList> =>
  readList(files, async ({ spki, known }) => {
    if (spki.publicKey.type !== 'EC' || spki.publicKey.curve !== 'P-256') return 'matter-curve';
    return known.subjectKeyIdentifier === undefined ? 'matter-key-identifier' : null;
  });

/**
 * Certificates of those who sign revocation lists for an authority or an intermediate (Matter Core Specification,
 * section 6.2.4), out of the same kinds of file. Whose delegate one is, and whether it may be, is judged with the list.
 * @returns what was taken and what was left out, with why; never rejects on bad input.
 */
export const readRevocationDelegates = (files: readonly Uint8Array[]): Promise<LoadedList> =>
  readList(files, () => Promise.resolve(null));

async function readList(
  files: readonly Uint8Array[],
  problemOf: (certificate: Certificate) => Promise<RefusedCertificate['code'] | null>,
): Promise<LoadedList> {
  const loaded: LoadedCertificate[] = [];
  const refused: RefusedCertificate[] = [];
  for (const der of distinct(files.flatMap(certificatesIn)).slice(0, MAX_CERTIFICATES)) {
    const decoded = decodeCertificate(der);
    if (!decoded.ok) {
      refused.push({ subject: null, code: 'matter-unreadable' });
      continue;
    }
    const code = await problemOf(decoded.value);
    if (code === null) loaded.push(await describe(decoded.value));
    else refused.push({ subject: nameText(decoded.value.subject), code });
  }
  return { loaded, refused };
}

async function describe(certificate: Certificate): Promise<LoadedCertificate> {
  const { vendor } = productIdOf(certificate.subject);
  const id = await issuerKeyOf(certificate);
  return {
    certificate,
    id,
    sha256: toHex(await sha256(certificate.der)),
    subject: nameText(certificate.subject),
    vendorId: typeof vendor === 'number' ? idText(vendor) : null,
    isTest: id === TEST_DECLARATION_SIGNER || TEST_AUTHORITIES.includes(id),
  };
}

function certificatesIn(file: Uint8Array): Uint8Array[] {
  if (file.length > MAX_BYTES) return [];
  if (file[0] === 0x30) return [file];
  const text = new TextDecoder('utf-8').decode(file);
  const texts = text.trimStart().startsWith('{') || text.trimStart().startsWith('[') ? pemsIn(text) : [text];
  return texts
    .flatMap(readPem)
    .flatMap(({ label, bytes }) => (label === 'CERTIFICATE' ? [bytes ?? new Uint8Array()] : []));
}

/** Every `pemCert` of the ledger's JSON, and strings that are PEM by themselves. */
function pemsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_CERTIFICATES) return;
    if (typeof value === 'string' && value.includes('-----BEGIN CERTIFICATE-----')) found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) visit(each, depth + 1);
  };
  try {
    visit(JSON.parse(text), 0);
  } catch {
    return [];
  }
  return found;
}

function distinct(certificates: readonly Uint8Array[]): Uint8Array[] {
  const byText = new Map(certificates.map((der) => [toHex(der), der]));
  return [...byText.values()];
}
