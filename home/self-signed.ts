import { OID_SERVER_AUTH } from '../src/core/x509/usage.ts';
import { newSerial } from './authority.ts';
import { leafExtensions } from './certificate-profile.ts';
import { SIGNING, type Credentials } from './keys.ts';
import { period } from './validity.ts';
import { X509CertificateGenerator } from './x509.ts';

/** What a device does that nobody looks after: it vouches for itself. */
export async function selfSigned(
  keys: CryptoKeyPair,
  commonName: string,
  names: readonly string[],
): Promise<Credentials> {
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [commonName] }],
    keys,
    serialNumber: newSerial(),
    signingAlgorithm: SIGNING,
    ...period('current'),
    extensions: leafExtensions(names, [OID_SERVER_AUTH]),
  });
  return { keys, chain: [certificate] };
}
