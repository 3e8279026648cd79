import { parseHost } from '../../src/core/net/host.ts';
import { makeConcurrencyLimiter } from '../async/limiters.ts';
import { makeSingleFlight } from '../async/single-flight.ts';
import { canonicalAddress, lacksZone } from '../net/addresses.ts';
import { type NetworkLink, networkLinks } from '../net/links.ts';
import {
  CACHE_MS,
  type CompanionAnswers,
  type CompanionRequest,
  MAX_ADDRESSES,
  PROBE_GRACE_MS,
  type ProbeAnswer,
  PROBES_AT_ONCE,
  type Resolved,
} from '../protocol/index.ts';
import { probeAddress, isNear } from './probe-address.ts';

/** Answers kept; one may be as long as the longest list of certificates that OpenSSL accepts (100 kB). */
const MOST_KEPT = 64;

type ResolveHost = (
  host: string,
  signal: AbortSignal,
  fresh?: boolean,
) => Promise<Resolved | { readonly problem: 'bad-host' }>;
type ProbeHandler = (request: CompanionRequest<'probe'>, signal: AbortSignal) => Promise<CompanionAnswers['probe']>;

/**
 * Makes the handler that asks devices for their certificates: each address of a name by itself, and only those nearby.
 * What was shown is kept for CACHE_MS; a failure is not, since whoever asks again may just have plugged the device in.
 * @param resolve where a name leads.
 * @returns a handler that rejects only with the reason of an aborted signal.
 */
export function makeProbe(resolve: ResolveHost, links = networkLinks): ProbeHandler {
  const turn = makeConcurrencyLimiter(PROBES_AT_ONCE);
  const shared = makeSingleFlight<ProbeAnswer>(({ outcome }) => (outcome === 'shown' ? CACHE_MS : 0), MOST_KEPT);
  /** Targets that have accepted the connection and are in the handshake now, each with the newest probe of it. */
  const shaking = new Map<string, AbortSignal>();

  return async (request, signal) => {
    const host = parseHost(request.host);
    if (!host) return { problem: 'bad-host' };
    const named = (): Promise<readonly string[]> => leadsTo(request, signal);
    const meant = request.addresses?.length ? request.addresses : await named();
    const addresses = nearFirst(await withZones(meant, { leadsTo: named, links }));
    const [first] = addresses;
    if (first === undefined) return { problem: 'unresolved' };
    if (!isNear(first)) return { problem: 'not-local' };

    const servername = host.kind === 'dns' ? host.value : null;
    const { port } = request;
    const keyOf = (address: string): string => JSON.stringify([servername, port, address]);
    const ask = (address: string, each: AbortSignal): Promise<ProbeAnswer> => {
      const key = keyOf(address);
      return shared(
        key,
        each,
        (wanted) =>
          turn(wanted, () =>
            probeAddress({ address, port, servername }, wanted, () => {
              shaking.set(key, wanted);
            }),
          ).finally(() => {
            if (shaking.get(key) === wanted) shaking.delete(key);
          }),
        request.fresh,
      );
    };
    const started = performance.now();
    const standing = (address: string): ProbeAnswer => ({
      address,
      ms: Math.round(performance.now() - started),
      outcome: shaking.has(keyOf(address)) ? 'handshake-timeout' : 'connect-timeout',
    });
    return { answers: await probeAll(addresses, ask, standing, PROBE_GRACE_MS, signal) };
  };

  async function leadsTo({ host, fresh }: CompanionRequest<'probe'>, signal: AbortSignal): Promise<readonly string[]> {
    const found = await resolve(host, signal, fresh);
    return 'addresses' in found ? found.addresses.map(({ address }) => address) : [];
  }
}

/** Each once, those that may be asked first. */
function nearFirst(addresses: readonly string[]): readonly string[] {
  const all = [...new Set(addresses)];
  return [...all.filter(isNear), ...all.filter((address) => !isNear(address))].slice(0, MAX_ADDRESSES);
}

/** Asks one address; rejects if it is aborted. */
type ProbeOne = (address: string, signal: AbortSignal) => Promise<ProbeAnswer>;

/**
 * Asks all addresses at once. Once one has shown its certificate, the others have `graceMs` more; those that are not
 * done by then are aborted and reported as `standing` says: an address that leads nowhere must not hold up the answer
 * of one that leads to the device. Rejects only if `signal` aborts.
 */
async function probeAll(
  addresses: readonly string[],
  ask: ProbeOne,
  standing: (address: string) => ProbeAnswer,
  graceMs: number,
  signal: AbortSignal,
): Promise<readonly ProbeAnswer[]> {
  const enough = new AbortController();
  const either = AbortSignal.any([signal, enough.signal]);
  let grace: NodeJS.Timeout | undefined;
  const one = async (address: string): Promise<ProbeAnswer> => {
    // How far it has come is known only while it is in progress.
    let stood: ProbeAnswer | null = null;
    const look = (): void => {
      stood = standing(address);
    };
    enough.signal.addEventListener('abort', look, { once: true });
    try {
      const answer = await ask(address, either);
      if (answer.outcome === 'shown')
        grace ??= setTimeout(() => {
          enough.abort();
        }, graceMs);
      return answer;
    } catch (error) {
      if (signal.aborted || stood === null) throw error;
      return stood;
    }
  };
  try {
    return await Promise.all(addresses.map(one));
  } finally {
    clearTimeout(grace);
  }
}

interface ZoneSources {
  /** Where the name leads. */
  readonly leadsTo: () => Promise<readonly string[]>;
  /** The links of this computer now. */
  readonly links: () => readonly NetworkLink[];
}

/**
 * Browsers report a link-local address without its zone, and it leads nowhere then. The zone is taken from where the
 * name leads. If that does not tell, the address is tried on each link of this computer, as another device may have it
 * on another link.
 */
async function withZones(addresses: readonly string[], { leadsTo, links }: ZoneSources): Promise<readonly string[]> {
  if (!addresses.some(lacksZone)) return addresses;
  const known = await leadsTo();
  return addresses.flatMap((address) => {
    if (!lacksZone(address)) return [address];
    const bare = canonicalAddress(address) ?? address;
    const same = known.filter((other) => other.startsWith(`${bare}%`));
    const everywhere = links()
      .filter(({ ipv6 }) => ipv6)
      .map(({ zone }) => `${bare}%${zone}`);
    return [same, everywhere, [address]].find(({ length }) => length > 0) ?? [];
  });
}
