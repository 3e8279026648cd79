import { lookup } from 'node:dns/promises';
import { canonicalAddress, lacksZone } from '../net/addresses.ts';
import type { Source } from './sources.ts';

/**
 * What has been asked and not answered. A lookup cannot be called off, and only a few fit at once: one for each name.
 */
const underWay = new Map<string, Promise<readonly string[]>>();

/**
 * Asks the system's own resolver; no answer and no such name are the same to us. May take as long as the system likes.
 */
export const askSystem: Source = async (name, found) => {
  const asked = underWay.get(name) ?? ask(name);
  underWay.set(name, asked);
  for (const address of await asked) found(address);
};

async function ask(name: string): Promise<readonly string[]> {
  try {
    const found = await lookup(name, { all: true });
    // Node drops the zone of a link-local address, and without it nobody can connect there.
    return found.flatMap(({ address }) => canonicalAddress(address) ?? []).filter((address) => !lacksZone(address));
  } catch {
    return [];
  } finally {
    underWay.delete(name);
  }
}

/** Does a lookup still run? Node would wait for it before it ends. */
export function isLookingUp(): boolean {
  return underWay.size > 0;
}
