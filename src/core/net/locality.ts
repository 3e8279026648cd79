import { addressSpace } from './address-space.ts';
import { localNameReason } from './local-names.ts';
import type { Host, Locality } from './types.ts';

/**
 * Whether a connection is local. A name is a hint; the connected address decides
 * (docs/platform-facts.md#connected-address): a local-looking name that reached a public address is not local, a
 * public name that reached a local address is.
 * @param connected address the browser connected to, in text form, or null when it was not seen.
 */
export function localityOf(host: Host, connected: string | null): Locality {
  const space = connected === null ? null : addressSpace(connected);
  if (host.kind === 'ip') {
    const local = addressSpace(host.value) !== 'public';
    return { local, reason: local ? 'local-address-literal' : 'public-address-literal', certain: true };
  }
  const nameReason = localNameReason(host.value);
  if (space === null) return { local: nameReason !== null, reason: nameReason ?? 'public-name', certain: false };
  if (space === 'public')
    return { local: false, reason: nameReason ? 'public-connected-address' : 'public-name', certain: true };
  return { local: true, reason: nameReason ?? 'local-connected-address', certain: true };
}
