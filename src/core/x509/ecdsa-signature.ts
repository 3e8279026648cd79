import { attempt, DerError, readWhole, TAG } from './der/der.ts';
import { integerBytes } from './der/der-values.ts';

/**
 * WebCrypto wants r and s side by side, each as long as the curve; X.509 has a SEQUENCE of two INTEGERs. Null where it
 * has not.
 */
export function rawEcdsaSignature(der: Uint8Array, curveBits: number): Uint8Array | null {
  const size = Math.ceil(curveBits / 8);
  const decoded = attempt(() =>
    readWhole(der, TAG.sequence, (inner) => {
      const raw = new Uint8Array(2 * size);
      placeAtEnd(integerBytes(inner), raw.subarray(0, size));
      placeAtEnd(integerBytes(inner), raw.subarray(size));
      return raw;
    }),
  );
  return decoded.ok ? decoded.value : null;
}

function placeAtEnd(integer: Uint8Array, field: Uint8Array): void {
  const magnitude = integer[0] === 0 ? integer.subarray(1) : integer;
  if ((integer[0] ?? 0) >= 0x80 || magnitude.length > field.length) throw new DerError('bad-structure');
  field.set(magnitude, field.length - magnitude.length);
}
