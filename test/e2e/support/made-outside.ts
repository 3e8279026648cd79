import { KeyObject, type webcrypto } from 'node:crypto';
import type { CertificateAuthority } from '../../../gateway/ca/certificate-authority.ts';
import { certifyDevice } from '../../../gateway/ca/device-certificate.ts';
import { USAGES } from '../../../gateway/ca/profile.ts';
import { attempt, DerReader, readSpki } from '../../../src/core/x509/basics/index.ts';
import { toPem } from '../../support/openssl-verify.ts';

const HOUR = 60 * 60_000;

/**
 * Key and chain (PEM) of a certificate that whoever has the keys of a gateway makes for any name they like. The gateway
 * itself issues none such.
 */
export async function madeOutside(
  { issuers }: CertificateAuthority,
  name: string,
): Promise<{ key: string; cert: string }> {
  const issuer = issuers.find(({ kind }) => kind === 'server');
  if (!issuer) throw new Error('The gateway has no intermediate');
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const decoded = attempt(() => readSpki(new DerReader(spki)));
  if (!decoded.ok) throw new Error(decoded.fault);
  const der = await certifyDevice(
    issuer,
    {
      spki: decoded.value,
      hosts: [{ kind: 'dns', value: name }],
      usages: USAGES.server,
      notBefore: Date.now() - HOUR,
      notAfter: Date.now() + 24 * HOUR,
    },
    null,
  );
  return {
    key: KeyObject.from(keys.privateKey as webcrypto.CryptoKey)
      .export({ type: 'pkcs8', format: 'pem' })
      .toString(),
    cert: toPem(der) + toPem(issuer.certificate.der),
  };
}
