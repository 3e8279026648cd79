import { decodeCertificate, OID_LOCAL_DEVICE, type Spki } from '../../src/core/x509/basics/index.ts';
import type { Kind } from '../ca/profile.ts';
import type { CertificateRecord } from '../records/types.ts';
import type { KeyType } from './device-key.ts';
import { isTypedFor } from './names.ts';

/** What a person gives so that a device gets another certificate like the one that it has. */
export interface Again {
  /** What they call it where that leads to its name, or its name. */
  readonly name: string;
  readonly others: readonly string[];
  readonly key: KeyType;
  readonly kind: Kind;
}

/** The same device took this certificate: the next has its names, its kind of key and its purposes. */
export function againLike({ called, hosts: [name = '', ...others], certificate }: CertificateRecord): Again {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  // One that cannot be read must not hide the others: its form begins as for a new device.
  const isPlain = decoded.ok && decoded.value.known.extendedKeyUsage?.includes(OID_LOCAL_DEVICE) !== true;
  return {
    name: called !== undefined && isTypedFor(name, called) ? called : name,
    others,
    key: decoded.ok ? keyType(decoded.value.spki) : 'p256',
    kind: isPlain ? 'server' : 'local-device',
  };
}

/** The kind that it is, or of which a device takes keys that made a longer one itself. */
function keyType({ publicKey }: Spki): KeyType {
  if (publicKey.type === 'RSA') return 'rsa2048';
  return publicKey.type === 'EC' && publicKey.curve === 'P-384' ? 'p384' : 'p256';
}
