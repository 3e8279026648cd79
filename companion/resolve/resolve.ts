import { parseHost } from '../../src/core/locality/host.ts';
import { MAX_ADDRESSES } from '../protocol/limits.ts';
import type { Resolved } from '../protocol/types.ts';
import { makeHostsFile } from './hosts-file.ts';
import { askSystem } from './system.ts';

export type ResolveHost = (host: string, signal: AbortSignal) => Promise<Resolved | { readonly problem: 'bad-host' }>;

interface ResolverOptions {
  /** A file as of hosts(5), which goes before everybody else. */
  readonly hostsFile?: string | null;
}

type Found = Resolved['addresses'][number];

/** However long the system takes over a name, the answer is given by then. */
const LOOKUP_MS = 3000;

/**
 * Finds out where a name leads. What a hosts file says is final. Public addresses are given as well: whether one may be asked is
 * the probe's to decide. Rejects only when it is called off.
 */
export function makeResolver({ hostsFile = null }: ResolverOptions = {}): ResolveHost {
  const written = hostsFile === null ? null : makeHostsFile(hostsFile);
  return async (text, signal) => {
    signal.throwIfAborted();
    const host = parseHost(text);
    if (!host) return { problem: 'bad-host' };
    if (host.kind === 'ip') return { addresses: [{ address: host.value, by: 'literal' }] };
    const fromFile = (await written?.(host.value)) ?? [];
    if (fromFile.length > 0) return inOrder(fromFile.map((address) => ({ address, by: 'hosts-file' })));
    signal.throwIfAborted();
    const found = await withoutWaitingForever(askSystem(host.value), signal);
    return inOrder(found.map((address) => ({ address, by: 'system' })));
  };
}

/** Finds out where a name leads, without a hosts file. */
export const resolveHost: ResolveHost = makeResolver();

/** IPv4 first, since it is what most devices at home answer on; each address once. */
function inOrder(found: readonly Found[]): Resolved {
  const once = found.filter(({ address }, at) => found.findIndex((other) => other.address === address) === at);
  const isIpv6 = ({ address }: Found) => address.includes(':');
  return { addresses: [...once.filter((each) => !isIpv6(each)), ...once.filter(isIpv6)].slice(0, MAX_ADDRESSES) };
}

function withoutWaitingForever(asked: Promise<readonly string[]>, signal: AbortSignal): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const stop = () => { reject(signal.reason as Error); };
    const timer = setTimeout(() => { resolve([]); }, LOOKUP_MS);
    signal.addEventListener('abort', stop, { once: true });
    void asked.then(resolve).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });
}
