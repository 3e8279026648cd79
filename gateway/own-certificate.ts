import { KeyObject, type webcrypto } from 'node:crypto';
import { toPem } from '../src/core/encoding/pem.ts';
import type { Host } from '../src/core/net/types.ts';
import type { CertificateAuthority } from './ca/certificate-authority.ts';
import { spkiOf } from './ca/device-certificate.ts';
import type { Presented } from './front-door.ts';

const LIFETIME = 30 * 24 * 60 * 60_000;
/** Whose certificate it is, in the records. */
export const GATEWAY_HOLDER = 'gateway';

/** A computer can have more addresses than a certificate holds. */
const namesFirst = (a: Host, b: Host): number => Number(b.kind === 'dns') - Number(a.kind === 'dns');

/**
 * Issues the gateway a certificate of its own, over a new key that is kept nowhere.
 * @param hosts those outside the home are left out.
 */
export async function ownCertificate(authority: CertificateAuthority, hosts: readonly Host[]): Promise<Presented> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { serial } = await authority.issue({
    spki: await spkiOf(keys.publicKey),
    // Whatever talks to the gateway must be able to read it.
    kind: 'server',
    hosts: hosts.filter(authority.covers).sort(namesFirst).slice(0, 20),
    holder: GATEWAY_HOLDER,
    lifetime: LIFETIME,
  });
  const key = KeyObject.from(keys.privateKey as webcrypto.CryptoKey).export({ type: 'pkcs8', format: 'pem' });
  return {
    key: key.toString(),
    cert: (await authority.chain(serial)) ?? '',
    ca: toPem([authority.root, ...authority.issuers].map(({ certificate }) => certificate.der)),
  };
}
