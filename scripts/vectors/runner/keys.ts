import { isJsonObject, readJson } from '../../../src/core/encoding/json.ts';
import { readPem } from '../../../src/core/encoding/pem.ts';
import { readJwk } from '../../../src/core/signed/jose/jwk.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { attempt, DerReader } from '../../../src/core/x509/der/der.ts';
import { readSpki, type Spki } from '../../../src/core/x509/keys/spki.ts';
import type { Entry } from '../types.ts';

/** The public key in a file: a JWK, a public key in PEM, or that of a certificate. @throws where there is none. */
export function keyIn(bytes: Uint8Array): Spki {
  const json = readJson(bytes, { bytes: 1 << 16, depth: 4 });
  const jwk = json.ok && isJsonObject(json.value) ? readJwk(json.value) : null;
  if (jwk) return jwk;
  const der = readPem(new TextDecoder().decode(bytes))[0]?.bytes ?? bytes;
  const spki = attempt(() => readSpki(new DerReader(der)));
  if (spki.ok) return spki.value;
  const certificate = decodeCertificate(der);
  if (!certificate.ok) throw new Error('no public key');
  return certificate.value.spki;
}

/** The key that a manifest names for an entry, in `facts.key` or as the file beside it; null where it names none. */
export function keyOf({ files: [, beside], expect }: Entry, read: (path: string) => Uint8Array): Spki | null {
  const named = typeof expect.facts.key === 'string' ? expect.facts.key : beside;
  return named === undefined ? null : keyIn(read(named));
}
