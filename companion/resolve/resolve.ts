import { isUnder, parseHost } from '../../src/core/net/host.ts';
import { orderAddresses } from '../net/addresses.ts';
import { makeSingleFlight } from '../async/single-flight.ts';
import { makeMdns, type Mdns } from '../mdns/mdns.ts';
import { CACHE_MS, type Resolved } from '../protocol/index.ts';
import { makeHostsFile } from './hosts-file.ts';
import { systemSource, gatherAddresses, type ResolutionSource } from './sources.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { areValidLabels, type MdnsQuestion } from '../mdns/message.ts';
import { announcedAddress } from '../net/links.ts';

/** `fresh`: ignores what was found before. */
type ResolveHost = (
  host: string,
  signal: AbortSignal,
  fresh?: boolean,
) => Promise<Resolved | { readonly problem: 'bad-host' }>;

interface ResolverOptions {
  /** A file in the format of hosts(5), which comes before all other sources. */
  readonly hostsFile?: string | null;
  readonly mdns?: Mdns;
}

const LOOPBACK = ['127.0.0.1', '::1'];
/** Names whose addresses are kept. */
const MOST_KEPT = 256;

const PATIENCE = { limitMs: 3000, graceMs: 100 };

/**
 * Makes a resolver. A hosts file has the last word; names in `.local` are looked up by mDNS as well as by the system.
 * What was found is kept for CACHE_MS. Public addresses are given too: the probe decides which ones may be asked.
 * @returns a function that rejects only with the reason of an aborted signal.
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
    // As browsers do, whatever the system says (RFC 6761 section 6.3).
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

/**
 * The question is asked at once, and again after each pause but the last, as packets get lost (RFC 6762 section 5.1).
 */
const PAUSES_MS = [250, 1000, 750];
/** Addresses of one name; no device has more. */
const MAX_HEARD = 16;

/**
 * Asks the local network where a name leads (RFC 6762). It is not known who answers, so an address is no more than a
 * claim made on that link.
 */
function mdnsSource(mdns: Mdns): ResolutionSource {
  return async (name, found, signal) => {
    const labels = name.split('.');
    if (!areValidLabels(labels)) return;
    const heard = new Set<string>();
    const conversation = await mdns(({ records, link }) => {
      for (const { type, name: of, data } of records) {
        if ((type !== 'A' && type !== 'AAAA') || of.toLowerCase() !== name) continue;
        const address = announcedAddress(data, link);
        if (address === null || heard.has(address) || heard.size >= MAX_HEARD) continue;
        heard.add(address);
        found(address);
      }
    });
    if (!conversation) return;
    const questions: MdnsQuestion[] = [
      { labels, type: 'A' },
      { labels, type: 'AAAA' },
    ];
    try {
      for (const [asked, ms] of PAUSES_MS.entries()) {
        signal.throwIfAborted();
        if (asked === 0 || heard.size === 0) conversation.ask(questions, asked === 0);
        await pause(ms, undefined, { signal });
      }
    } catch {
      // Aborted, so nothing more is said.
    } finally {
      conversation.close();
    }
  };
}
