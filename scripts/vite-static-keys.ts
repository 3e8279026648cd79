import type { Plugin } from 'vite';
import { readTable } from '../src/core/x509/keys/static-keys-source.ts';
import { packTable } from '../src/core/x509/keys/static-keys-table.ts';

const FILE = 'static-keys.bin';
const SOURCE = /[\\/]core[\\/]x509[\\/]keys[\\/]static-keys-source\.ts$/;

const READER = `
import { unpackTable } from './static-keys-table.ts';
export async function readTable() {
  return unpackTable(await (await fetch(new URL('/${FILE}', self.location.href))).arrayBuffer());
}
`;

/**
 * Puts the list of firmware keys beside the background instead of into it: the worker starts anew for nearly every
 * event and would parse all of it each time, while the list is asked for only when a certificate was seen.
 */
export function staticKeysAside(): Plugin {
  let replaced = false;
  return {
    name: 'latchkey:static-keys-aside',
    load(id) {
      if (!SOURCE.test(id)) return null;
      replaced = true;
      return READER;
    },
    async generateBundle() {
      if (!replaced) this.error('The module that holds the firmware keys was not found; has it moved?');
      this.emitFile({ type: 'asset', fileName: FILE, source: packTable(await readTable()) });
    },
  };
}
