import { PREFIXES, VENDOR_INDEX, VENDOR_SETS } from './static-keys.data.ts';
import type { StaticKeyTable } from './static-keys-table.ts';

/**
 * Where the list comes from. In the extension another module stands here, which reads a file on demand
 * (scripts/vite-static-keys.ts).
 */
export async function readTable(): Promise<StaticKeyTable> {
  return {
    prefixes: new DataView(fromBase64(PREFIXES).buffer),
    vendorIndex: fromBase64(VENDOR_INDEX),
    vendorSets: VENDOR_SETS,
  };
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
