import { type CurveName, ecSpki, ed25519Spki, rsaSpki, type Spki } from '../../x509/basics/index.ts';
import { asArray, asBytes, asInteger, asLabel, asMap, type CborItem } from '../cbor/index.ts';

/** RFC 9053 section 7.1. */
const CURVES: ReadonlyMap<number | null, CurveName> = new Map([
  [1, 'P-256'],
  [2, 'P-384'],
  [3, 'P-521'],
]);
const CURVE_ED25519 = 6;
const TYPE = { okp: 1, ec2: 2, rsa: 3 } as const;
const OPERATION_VERIFY = 2;

/**
 * The public half of a COSE_Key (RFC 9052 section 7, RFC 9053 section 7, RFC 8230 section 4), as the
 * SubjectPublicKeyInfo that a certificate has for the same key.
 * @returns null where it is no such key, is of a kind that is not known, is of EC with half a point only, or may not
 * be used to verify.
 */
export function readCoseKey(item: CborItem): Spki | null {
  const entries = asMap(item);
  if (entries === null) return null;
  const fields = new Map(entries.map(([key, value]) => [asLabel(key), value]));
  const operations = fields.get(4);
  if (operations && !asArray(operations)?.some((each) => asInteger(each) === OPERATION_VERIFY)) return null;
  const bytes = (label: number): Uint8Array | null => asBytes(fields.get(label));
  switch (asInteger(fields.get(1))) {
    case TYPE.okp: {
      const key = bytes(-2);
      return key && asInteger(fields.get(-1)) === CURVE_ED25519 ? ed25519Spki(key) : null;
    }
    case TYPE.ec2: {
      const curve = CURVES.get(asInteger(fields.get(-1)));
      const x = bytes(-2);
      const y = bytes(-3);
      return curve && x && y ? ecSpki(curve, x, y) : null;
    }
    case TYPE.rsa: {
      const modulus = bytes(-1);
      const exponent = bytes(-2);
      return modulus && exponent ? rsaSpki(modulus, exponent) : null;
    }
    default:
      return null;
  }
}
