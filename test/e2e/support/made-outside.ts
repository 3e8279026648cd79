import { KeyObject, type webcrypto } from 'node:crypto';
import type { CertificateAuthority } from '../../../gateway/ca/certificate-authority.ts';
import { deviceExtensions } from '../../../gateway/ca/profile.ts';
import { subjectKeyIdentifier } from '../../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../../src/core/x509/write/name.ts';
import { toPem } from '../../support/openssl-verify.ts';

const HOUR = 60 * 60_000;

/**
export async function madeOutside(
  { issuers }: CertificateAuthority,
  name: string,
): Promise<{ key: string; cert: string }> {
 * gateway itself issues none such.
 */
export async function madeOutside(
  { issuers }: CertificateAuthority,
  name: string,
): Promise<{ key: string; cert: string }> {
  const issuer = issuers.find(({ kind }) => kind === 'server');
  if (!issuer) throw new Error('The gateway has no intermediate');
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const der = await issuer.signer.certify({
    issuer: issuer.certificate.subject.der,
    subject: encodeName(),
    spki,
    notBefore: Date.now() - HOUR,
    notAfter: Date.now() + 24 * HOUR,
    extensions: deviceExtensions(
      'server',
      [{ kind: 'dns', value: name }],
      true,
      { subject: await subjectKeyIdentifier(spki), authority: await subjectKeyIdentifier(issuer.signer.spki) },
      { issuer: 'http://gateway.home.arpa/i', list: 'http://gateway.home.arpa/l', ocsp: 'http://gateway.home.arpa/o' },
      false,
    ),
  });
  return {
    key: KeyObject.from(keys.privateKey as webcrypto.CryptoKey)
      .export({ type: 'pkcs8', format: 'pem' })
      .toString(),
    cert: toPem(der) + toPem(issuer.certificate.der),
  };
}
