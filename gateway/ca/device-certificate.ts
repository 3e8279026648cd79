import { DerReader, type Oid, OID_COMMON_NAME, readSpki, type Spki } from '../../src/core/x509/basics/index.ts';
import type { Host } from '../../src/core/net/types.ts';
import { subjectKeyIdentifier } from '../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../src/core/x509/write/name.ts';
import type { Authority } from './authority.ts';
import { deviceExtensions, type Places } from './profile.ts';

/** ub-common-name (RFC 5280 appendix A.1). */
const MAX_COMMON_NAME = 64;

/** What stands in a device's certificate, times in milliseconds since the epoch. */
export interface DeviceCertificate {
  readonly spki: Spki;
  readonly hosts: readonly Host[];
  readonly usages: readonly Oid[];
  /** Magnitude octets; a random one where left out. */
  readonly serial?: Uint8Array;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** A public key of Web Crypto, which can be exported, as it stands in a certificate. */
export async function spkiOf(key: CryptoKey): Promise<Spki> {
  return readSpki(new DerReader(new Uint8Array(await crypto.subtle.exportKey('spki', key))));
}

/**
 * Has an intermediate sign a certificate of the profile of docs/local-device-eku.md. Whether the device may have it was
 * decided before.
 * @param places null: none is written.
 * @returns DER.
 */
export async function certifyDevice(
  issuer: Authority,
  { spki, hosts, usages, ...dated }: DeviceCertificate,
  places: Places | null,
): Promise<Uint8Array> {
  const subject = commonName(hosts);
  return issuer.signer.certify({
    ...dated,
    issuer: issuer.certificate.subject.der,
    subject: encodeName(...subject),
    spki: spki.der,
    extensions: deviceExtensions(
      usages,
      hosts,
      subject.length === 0,
      { subject: await subjectKeyIdentifier(spki.der), authority: await subjectKeyIdentifier(issuer.signer.spki) },
      places,
      spki.publicKey.type === 'RSA',
    ),
  });
}

/**
 * The first name that a common name can hold, or no subject at all. Never an address: OpenSSL takes it for a name where
 * there is none besides, and finds it outside the constraints. Nor any other text: Caddy manages certificates by it.
 */
function commonName(hosts: readonly Host[]): [Oid, string][] {
  const name = hosts.find(({ kind, value }) => kind === 'dns' && value.length <= MAX_COMMON_NAME);
  return name ? [[OID_COMMON_NAME, name.value]] : [];
}
