import { addressSpace } from './address-space.ts';
import { localNameReason } from './host.ts';
import { whereIs } from './on-link.ts';
import type { Host, Locality } from './types.ts';

/**
 * Whether a connection is local. A name is a hint; the connected address decides
 * (docs/platform-facts.md#connected-address): a local-looking name that reached a public address is not local, a public
 * name that reached a local address is. So is an address inside an on-link prefix of this computer.
 * @param connected address the browser connected to, in text form, or null when it was not seen.
 * @param onLink the on-link prefixes of this computer, null where they are not known: a global IPv6 address outside of
 *     them may be one of this home all the same. Where left out, only the address itself counts.
 * @returns whether it is local, why, and whether an address that was reached makes it certain (RFC 6762 section 3, RFC
 *     8375, RFC 6303 and the list of the Local Network Access specification).
 */
export function localityOf(host: Host, connected: string | null, onLink?: readonly string[] | null): Locality {
  const literal = host.kind === 'ip';
  const nameReason = literal ? null : localNameReason(host.value);
  const address = literal ? host.value : connected;
  if (address === null || addressSpace(address) === null)
    return { local: nameReason !== null, reason: nameReason ?? 'public-name', certain: false };
  const where = whereIs(address, onLink ?? []);
  if (where === 'here') {
    const onPrefix = addressSpace(address) === 'public';
    const reason = onPrefix ? 'on-link-address' : literal ? 'local-address-literal' : 'local-connected-address';
    return { local: true, reason: nameReason ?? reason, certain: true };
  }
  if (where === 'unknown' && onLink !== undefined) return { local: true, reason: 'on-link-unknown', certain: false };
  const reason = literal ? 'public-address-literal' : nameReason ? 'public-connected-address' : 'public-name';
  return { local: false, reason, certain: true };
}
