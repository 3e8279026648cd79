import type { Oid } from '../src/core/x509/types.ts';
import { OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import { caExtensions, leafExtensions, validityPeriod, type Validity } from './certificate-profile.ts';
import { type TlsCredentials, newKeyPair, SIGNING } from './keys.ts';
import {
  AuthorityKeyIdentifierExtension,
  type Extension,
  type JsonName,
  type Name,
  type PublicKey,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from './x509.ts';

/** What an issuer writes into a device's certificate; the device has no say in it. */
export interface LeafProfile {
  /** DNS names and IP addresses; the first becomes the common name as well. */
  readonly names: readonly string[];
  /** Null: none is written. */
  readonly usages: readonly Oid[] | null;
  readonly validity: Validity;
  /** Instead of a subject that repeats the first name. */
  readonly subject?: JsonName;
  /** Beside those that every certificate has. */
  readonly extensions?: readonly Extension[];
}

/** Signs certificates that are not the gateway's: a maker's, an app's, an impostor's. Its key is in memory only. */
export interface CertificateAuthority {
  readonly certificate: X509Certificate;
  issue(publicKey: PublicKey | CryptoKey, profile: LeafProfile): Promise<X509Certificate>;
  /** Signs something that is no certificate: r and s side by side (IEEE P1363). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** A subordinate that may issue to devices, but not to further authorities. */
  subordinate(name: JsonName): Promise<CertificateAuthority>;
}

/** Creates a self-signed root. Two roots with the same name differ only by their keys. */
export async function createRoot(name: JsonName | Name): Promise<CertificateAuthority> {
  const keys = await newKeyPair();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    serialNumber: newSerial(),
    signingAlgorithm: SIGNING,
    ...validityPeriod('authority'),
    extensions: [...caExtensions(), await SubjectKeyIdentifierExtension.create(keys.publicKey)],
  });
  return authority(certificate, keys.privateKey);
}

function authority(certificate: X509Certificate, signingKey: CryptoKey): CertificateAuthority {
  const sign = async (
    publicKey: PublicKey | CryptoKey,
    subject: JsonName,
    validity: Validity,
    extensions: Extension[],
  ) =>
    X509CertificateGenerator.create({
      publicKey,
      subject,
      issuer: certificate.subjectName,
      signingKey,
      signingAlgorithm: SIGNING,
      serialNumber: newSerial(),
      ...validityPeriod(validity),
      extensions: [
        ...extensions,
        await SubjectKeyIdentifierExtension.create(publicKey),
        await AuthorityKeyIdentifierExtension.create(certificate.publicKey),
      ],
    });
  return {
    certificate,
    issue: (publicKey, { names, usages, validity, subject = [{ CN: names.slice(0, 1) }], extensions = [] }) =>
      sign(publicKey, subject, validity, [...leafExtensions(names, usages), ...extensions]),
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign(SIGNING, signingKey, bytes as Uint8Array<ArrayBuffer>)),
    subordinate: async (name) => {
      const keys = await newKeyPair();
      return authority(await sign(keys.publicKey, name, 'authority', caExtensions(0)), keys.privateKey);
    },
  };
}

/** A serial number: 127 random bits, positive, without a leading zero octet (RFC 5280 section 4.1.2.2). Hexadecimal. */
function newSerial(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const [first = 0, ...rest] = bytes;
  return Buffer.from([(first & 0x7f) | 0x40, ...rest]).toString('hex');
}

/**
 * Gives a device that no one looks after a certificate signed with its own key.
 * @param more extensions beside the usual ones.
 */
export async function issueSelfSigned(
  keys: CryptoKeyPair,
  commonName: string,
  names: readonly string[],
  more: readonly Extension[] = [],
): Promise<TlsCredentials> {
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [commonName] }],
    keys,
    serialNumber: newSerial(),
    signingAlgorithm: SIGNING,
    ...validityPeriod('current'),
    extensions: [...leafExtensions(names, [OID_SERVER_AUTH]), ...more],
  });
  return { keys, chain: [certificate] };
}
