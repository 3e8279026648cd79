import { sameBytes } from '../../encoding/bytes.ts';
import { canonicalSpki, type Spki } from '../../x509/basics/index.ts';

/** Whether both are one key, also where an RSA key is encoded oddly. */
export const sameKey = (a: Spki, b: Spki): boolean =>
  sameBytes(canonicalSpki(a, a.publicKey), canonicalSpki(b, b.publicKey));
