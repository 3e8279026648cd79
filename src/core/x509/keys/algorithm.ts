import type { DerReader } from '../der/der.ts';
import { readOid } from '../der/oid.ts';
import type { Oid } from '../types.ts';

/** AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly oid: Oid;
  /** DER of the parameters, null where they are absent. */
  readonly parameters: Uint8Array | null;
  readonly der: Uint8Array;
}

/** The next AlgorithmIdentifier. @throws DerError where it is none. */
export function readAlgorithm(reader: DerReader): AlgorithmIdentifier {
  const element = reader.expect(0x30);
  const inner = reader.inside(element);
  const oid = readOid(inner);
  const parameters = inner.atEnd ? null : inner.element().der;
  inner.finish();
  return { oid, parameters, der: element.der };
}
