import { readFile, stat } from 'node:fs/promises';
import { parseHost } from '../../src/core/locality/host.ts';
import { canonicalAddress } from '../net/addresses.ts';

/** Longer files are lists for blocking advertisements, not of devices at home. */
const MAX_BYTES = 1_048_576;

/** Addresses by canonical name. */
type Hosts = ReadonlyMap<string, readonly string[]>;

/** Names that a person wrote down, in the format of hosts(5); the file is read again when it has changed. */
export function makeHostsFile(path: string): (name: string) => Promise<readonly string[]> {
  let seen = '';
  let hosts: Hosts = new Map();
  return async (name) => {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const now = [mtimeMs, size, ino].join(' ');
      if (now !== seen) hosts = size > MAX_BYTES ? new Map() : parseHosts(await readFile(path, 'utf8'));
      seen = now;
    } catch {
      // Gone, or not ours to read: it says nothing, until it can be read again.
      seen = '';
      hosts = new Map();
    }
    return hosts.get(name) ?? [];
  };
}

/** Reads the text of a hosts(5) file; lines that are none are passed over. */
export function parseHosts(text: string): Hosts {
  const hosts = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [first = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    const address = canonicalAddress(first);
    if (address === null) continue;
    for (const written of names) {
      const host = parseHost(written);
      if (host?.kind !== 'dns') continue;
      const known = hosts.get(host.value) ?? [];
      hosts.set(host.value, known.includes(address) ? known : [...known, address]);
    }
  }
  return hosts;
}
