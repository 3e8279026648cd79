import { parseHost } from '../../src/core/locality/host.ts';
import { isUnder } from '../../src/core/locality/names.ts';
import { orderAddresses } from '../net/addresses.ts';
import { makeSingleFlight } from '../async/single-flight.ts';
import { makeMdns, type Mdns } from '../mdns/mdns.ts';
import { CACHE_MS } from '../protocol/limits.ts';
import type { Resolved } from '../protocol/types.ts';
import { mdnsSource } from './ask-mdns.ts';
import { makeHostsFile } from './hosts-file.ts';
import { systemSource, gatherAddresses } from './sources.ts';

/** `fresh`: what was found before does not count. */
type ResolveHost = (
  host: string,
  signal: AbortSignal,
  fresh?: boolean,
) => Promise<Resolved | { readonly problem: 'bad-host' }>;

interface ResolverOptions {
  /** A file as of hosts(5), which goes before everybody else. */
  readonly hostsFile?: string | null;
  readonly mdns?: Mdns;
}

const LOOPBACK = ['127.0.0.1', '::1'];
/** Names of which it is kept where they lead. */
const MOST_KEPT = 256;

const PATIENCE = { limitMs: 3000, graceMs: 100 };

/**
 * Finds out where a name leads. What a hosts file says is final; names in `.local` are asked of the network as well as
 * of the system. What was found is kept for a moment. Public addresses are given too: whether one may be asked is the
 * probe's to decide. Rejects only when it is called off.
 */
export function makeResolver({ hostsFile = null, mdns = makeMdns() }: ResolverOptions = {}): ResolveHost {
  const written = hostsFile === null ? null : makeHostsFile(hostsFile);
  const system = { by: 'system', ask: systemSource } as const;
  const network = { by: 'mdns', ask: mdnsSource(mdns) } as const;
  const shared = makeSingleFlight<Resolved>(({ addresses }) => (addresses.length > 0 ? CACHE_MS : 0), MOST_KEPT);
  return async (text, signal, fresh = false) => {
    signal.throwIfAborted();
    const host = parseHost(text);
    if (!host) return { problem: 'bad-host' };
    if (host.kind === 'ip') return { addresses: [{ address: host.value, by: 'literal' }] };
    const fromFile = (await written?.(host.value)) ?? [];
    if (fromFile.length > 0)
      return { addresses: orderAddresses(fromFile.map((address) => ({ address, by: 'hosts-file' }))) };
    // As browsers do, whatever the system thinks (RFC 6761 section 6.3).
    if (isUnder(host.value, 'localhost')) return { addresses: LOOPBACK.map((address) => ({ address, by: 'literal' })) };
    const sources = host.value.endsWith('.local') ? [system, network] : [system];
    return shared(
      host.value,
      signal,
      async (wanted) => ({ addresses: orderAddresses(await gatherAddresses(host.value, sources, wanted, PATIENCE)) }),
      fresh,
    );
  };
}
