import { toHex } from '../../encoding/bytes.ts';
import type { CborItem } from './types.ts';

/**
 * A text that is the same for two keys of a map if and only if they are the same key, however each was written (RFC
 * 8949 section 5.6.1): `0x01` and `0x1801` are both 1, and the integer 1 is not the float 1.0.
 */
export function keyIdentity(item: CborItem): string {
  switch (item.type) {
    case 'integer':
      return String(item.value);
    case 'bytes':
      return `h'${toHex(item.value)}'`;
    case 'text':
      return JSON.stringify(item.value);
    case 'float':
      return `float ${Object.is(item.value, -0) ? '-0' : String(item.value)}`;
    case 'simple':
      return `simple ${String(item.value)}`;
    case 'array':
      return `[${item.items.map(keyIdentity).join()}]`;
    case 'map':
      return `{${item.entries
        .map(([key, value]) => `${keyIdentity(key)}:${keyIdentity(value)}`)
        .sort()
        .join()}}`;
    default:
      return `${String(item.tag)}(${keyIdentity(item.item)})`;
  }
}
