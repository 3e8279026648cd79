import { lookup } from 'node:dns/promises';
import { canonicalAddress, lacksZone } from './address.ts';

/** What has been asked and not answered. A lookup cannot be called off, and only a few fit at once: one for each name. */
const underWay = new Map<string, Promise<readonly string[]>>();

/** Asks the system's own resolver; no answer and no such name are the same to us. Never rejects, and may take as long as the system likes. */
export function askSystem(name: string): Promise<readonly string[]> {
  const same = underWay.get(name);
  if (same) return same;
  const asked = lookup(name, { all: true })
    // Node drops the zone of a link-local address, and without it nobody can connect there.
    .then((found) => found.map(({ address }) => canonicalAddress(address)).filter((address) => address !== null && !lacksZone(address)) as string[])
    .catch(() => [])
    .finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return asked;
}
