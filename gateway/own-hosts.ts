import { lookup } from 'node:dns/promises';
import { hostname, networkInterfaces } from 'node:os';
import { addressSpace } from '../src/core/net/address-space.ts';
import { parseHost } from '../src/core/net/host.ts';
import type { Host } from '../src/core/net/types.ts';
import { homeScope, NAMES_OF_HOMES } from './ca/profile.ts';
import { inScope } from '../src/core/scope/scope.ts';

/** A resolver that no one answers is not waited for: what is unknown counts as no name. Milliseconds. */
const PATIENCE = 2000;

/** Why the gateway cannot be called so, as a sentence for the person who started it. */
export class GatewayNameError extends Error {}

/** @throws GatewayNameError where the gateway could not have a certificate of its own for this name or address. */
export function checkOwnName(name: string): void {
  const host = parseHost(name);
  if (!host || !inScope(homeScope(), host))
    throw new GatewayNameError(`The gateway can’t be called ${name}. ${NAMES_OF_HOMES}`);
}

/**
 * What the gateway is called, the best first: its name, and every local address of this computer that devices reach.
 * @param name null: that of this computer, as multicast DNS has it (RFC 6762), where this system finds it. Elsewhere
 *     perhaps no one answers for it, and it comes last.
 * @param announced names that the gateway itself answers for.
 */
export async function ownHosts(
  name: string | null,
  announced: readonly string[],
  resolve: (name: string) => Promise<readonly string[]> = systemAddresses,
): Promise<Host[]> {
  const addresses = ownAddresses();
  const ours = toHosts(announced);
  if (name !== null) return [...toHosts([name]), ...ours, ...addresses];
  const system = `${systemLabel()}.local`;
  const found = await resolve(system);
  const leadsHere = found.some((each) => {
    const address = parseHost(each)?.value;
    // Loopback is what a list of hosts says to this computer alone.
    return addressSpace(each) !== 'loopback' && addresses.some(({ value }) => value === address);
  });
  return leadsHere ? [...toHosts([system]), ...ours, ...addresses] : [...ours, ...addresses, ...toHosts([system])];
}

/** Where a person opens it if no name leads there: an address that others reach; null: there is none. */
export const numericPlace = (hosts: readonly Host[]): Host | null =>
  hosts.find(({ kind, value }) => kind === 'ip' && addressSpace(value) !== 'loopback') ?? null;

const toHosts = (texts: readonly string[]): Host[] => texts.flatMap((each) => parseHost(each) ?? []);

/** Local addresses of this computer: those that others reach first, and of them IPv4, which is shorter to type. */
export function ownAddresses(): Host[] {
  const found = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    // An address that is good for one link only would need to name the link.
    .filter(({ address }) => addressSpace(address) !== 'public' && !address.toLowerCase().startsWith('fe80:'))
    .map(({ address, family }) => ({
      address,
      rank: (addressSpace(address) === 'loopback' ? 2 : 0) + (family === 'IPv6' ? 1 : 0),
    }))
    .sort((a, b) => a.rank - b.rank);
  return toHosts(found.map(({ address }) => address));
}

/** What this computer is called, as a label of a name. */
export function systemLabel(): string {
  const label =
    hostname()
      .split('.')[0]
      ?.toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '') ?? '';
  return label === '' ? 'gateway' : label;
}

/** What this system takes a name for. @returns empty where it does not know in time. */
async function systemAddresses(name: string): Promise<readonly string[]> {
  const asked = lookup(name, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
