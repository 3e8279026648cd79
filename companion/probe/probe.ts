import { parseHost } from '../../src/core/locality/host.ts';
import { CACHE_MS, MAX_ADDRESSES, PROBES_AT_ONCE } from '../protocol/limits.ts';
import type { CompanionRequest } from '../protocol/requests.ts';
import type { CompanionAnswers, ProbeAnswer, Resolved } from '../protocol/types.ts';
import { askAddress } from './ask-address.ts';
import { isNear } from './connect.ts';
import { share } from './shared.ts';
import { takeTurns } from './turns.ts';

/** Answers kept: an answer may be as long as OpenSSL takes a list of certificates (100 kB). */
const MOST_KEPT = 64;

type Resolve = (host: string, signal: AbortSignal) => Promise<Resolved | { readonly problem: 'bad-host' }>;
type Probe = (request: CompanionRequest<'probe'>, signal: AbortSignal) => Promise<CompanionAnswers['probe']>;

/**
 * Makes what asks devices for their certificates, each address of a name by itself and only those that are near. What was shown is kept for a
 * moment; what failed is not, since whoever asks again has just plugged the device in.
 */
export function makeProbe(resolve: Resolve): Probe {
  const turn = takeTurns(PROBES_AT_ONCE);
  const shared = share<ProbeAnswer>(({ outcome }) => (outcome === 'shown' ? CACHE_MS : 0), MOST_KEPT);

  return async (request, signal) => {
    const host = parseHost(request.host);
    if (!host) return { problem: 'bad-host' };
    const resolved = request.addresses?.length ? request.addresses : await leadsTo(request.host, signal);
    const addresses = nearFirst(resolved);
    const [first] = addresses;
    if (first === undefined) return { problem: 'unresolved' };
    if (!isNear(first)) return { problem: 'not-local' };

    const servername = host.kind === 'dns' ? host.value : null;
    const { port } = request;
    const ask = (address: string): Promise<ProbeAnswer> =>
      shared(JSON.stringify([servername, port, address]), signal, (wanted) => turn(wanted, () => askAddress({ address, port, servername }, wanted)), request.fresh);
    return { answers: await Promise.all(addresses.map(ask)) };
  };

  async function leadsTo(host: string, signal: AbortSignal): Promise<readonly string[]> {
    const found = await resolve(host, signal);
    return 'addresses' in found ? found.addresses.map(({ address }) => address) : [];
  }
}

/** Each once, and those that may be asked before those that may not. */
function nearFirst(addresses: readonly string[]): readonly string[] {
  const all = [...new Set(addresses)];
  return [...all.filter(isNear), ...all.filter((address) => !isNear(address))].slice(0, MAX_ADDRESSES);
}
