import { parseHost } from '../../src/core/net/host.ts';
import type { Host } from '../../src/core/net/types.ts';
import { OutsideHomeError } from '../ca/certificate-authority.ts';

/** What names are made in: the suffix that RFC 8375 keeps for homes. */
const SUFFIX = 'home.arpa';
const MAX_LABEL = 63;

/**
 * The name of a device from what a person calls it.
 * @param typed a host name inside the home, or any words: "Printer in the hall" becomes
 *     `printer-in-the-hall.home.arpa`.
 * @param covers what the gateway vouches for.
 * @returns null where nothing is left that a name can hold.
 * @throws OutsideHomeError where it is a name or an address that the gateway never vouches for.
 */
export function nameDevice(typed: string, covers: (host: Host) => boolean): Host | null {
  const text = typed.trim();
  const host = /[.:]/.test(text) && !/\s/.test(text) ? parseHost(text) : null;
  if (host) {
    if (!covers(host)) throw new OutsideHomeError(host.value);
    return host;
  }
  const label = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LABEL)
    .replace(/^-+|-+$/g, '');
  return label === '' ? null : { kind: 'dns', value: `${label}.${SUFFIX}` };
}
