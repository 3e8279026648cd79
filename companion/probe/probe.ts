import { parseHost } from '../../src/core/locality/host.ts';
import { linksNow } from '../net/links.ts';
import { CACHE_MS, MAX_ADDRESSES, PROBE_GRACE_MS, PROBES_AT_ONCE } from '../protocol/limits.ts';
import type { CompanionRequest } from '../protocol/requests.ts';
import type { CompanionAnswers, ProbeAnswer, Resolved } from '../protocol/types.ts';
import { askAddress } from './ask-address.ts';
import { askAll } from './ask-all.ts';
import { isNear } from './probe-address.ts';
import { share } from '../async/single-flight.ts';
import { takeTurns } from '../async/limiters.ts';
import { withZones } from './zones.ts';

/** Answers kept: an answer may be as long as OpenSSL takes a list of certificates (100 kB). */
const MOST_KEPT = 64;

type Resolve = (
  host: string,
  signal: AbortSignal,
  fresh?: boolean,
) => Promise<Resolved | { readonly problem: 'bad-host' }>;
type Probe = (request: CompanionRequest<'probe'>, signal: AbortSignal) => Promise<CompanionAnswers['probe']>;

/**
 * Makes what asks devices for their certificates, each address of a name by itself and only those that are near. What
 * was shown is kept for a moment; what failed is not, since whoever asks again has just plugged the device in.
 */
export function makeProbe(resolve: Resolve, links = linksNow): Probe {
  const turn = takeTurns(PROBES_AT_ONCE);
  const shared = share<ProbeAnswer>(({ outcome }) => (outcome === 'shown' ? CACHE_MS : 0), MOST_KEPT);
  /** What has taken the connection and shakes hands now. */
  const shaking = new Set<string>();

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
            askAddress({ address, port, servername }, wanted, () => {
              shaking.add(key);
            }),
          ).finally(() => {
            shaking.delete(key);
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
    return { answers: await askAll(addresses, ask, standing, PROBE_GRACE_MS, signal) };
  };

  async function leadsTo({ host, fresh }: CompanionRequest<'probe'>, signal: AbortSignal): Promise<readonly string[]> {
    const found = await resolve(host, signal, fresh);
    return 'addresses' in found ? found.addresses.map(({ address }) => address) : [];
  }
}

/** Each once, and those that may be asked before those that may not. */
function nearFirst(addresses: readonly string[]): readonly string[] {
  const all = [...new Set(addresses)];
  return [...all.filter(isNear), ...all.filter((address) => !isNear(address))].slice(0, MAX_ADDRESSES);
}
