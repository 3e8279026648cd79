import { encode, encodeObjectIdentifier, encodeSequence } from '../der/der-write.ts';
import { TAG } from '../der/der.ts';
import type { Oid } from '../types.ts';

/**
 * A Name (RFC 5280 section 4.1.2.4), DER.
 * @param attributes each an RDN of its own, in this order; 64 characters at most (appendix A.1), as UTF8String.
 */
export function encodeName(...attributes: readonly (readonly [type: Oid, text: string])[]): Uint8Array {
  return encodeSequence(
    ...attributes.map(([type, text]) =>
      encode(
        TAG.set,
        encodeSequence(encodeObjectIdentifier(type), encode(TAG.utf8String, new TextEncoder().encode(text))),
      ),
    ),
  );
}
