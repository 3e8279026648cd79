import { readFile, stat } from 'node:fs/promises';
import { parseHost } from '../../src/core/net/host.ts';
import { canonicalAddress } from '../net/addresses.ts';

/** In bytes. Longer files are lists for blocking advertisements, not lists of devices at home. */
const MAX_BYTES = 1_048_576;

/** Addresses by canonical name. */
type Hosts = ReadonlyMap<string, readonly string[]>;

/**
 * Looks names up in a file in the format of hosts(5), which is read again when it has changed.
 * @returns a function that gives the addresses of a canonical name; none if the file cannot be read. Never rejects.
 */
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
      // Missing or unreadable: it knows nothing until it can be read again.
      seen = '';
      hosts = new Map();
    }
    return hosts.get(name) ?? [];
  };
}

/** Reads the text of a hosts(5) file. Skips lines that do not begin with an address, and names that are not hosts. */
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
