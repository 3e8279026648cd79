import { parseHost } from '../../src/core/net/host.ts';
import type { Host } from '../../src/core/net/types.ts';
import { OutsideHomeError } from '../ca/home-names.ts';

/** @property called what the person calls the device, where its host name does not say that; null: nothing more. */
type Named =
  | { readonly ok: true; readonly hosts: readonly Host[]; readonly byPerson: boolean; readonly called: string | null }
  | { readonly ok: false; readonly fault: 'no-name' | 'outside-home'; readonly host?: string };

/**
 * Names that the person gave; those of the device's request only where the person gave none. Never an address that the
 * request alone has: it could be any device's.
 */
export function readNames(
  name: string,
  others: readonly string[],
  requested: readonly Host[],
  covers: (host: Host) => boolean,
): Named {
  try {
    const given = [name, ...others].filter((each) => each.trim() !== '').map((each) => nameDevice(each, covers));
    if (given.includes(null)) return { ok: false, fault: 'no-name' };
    const byPerson = given.length > 0;
    const named = requested.filter((host) => host.kind === 'dns' && covers(host));
    const wanted = byPerson ? given.flatMap((each) => each ?? []) : named;
    const hosts = [...new Map(wanted.map((host) => [host.value, host])).values()];
    return { ok: true, hosts, byPerson, called: calledSo(name, hosts[0]) };
  } catch (error) {
    if (error instanceof OutsideHomeError) return { ok: false, fault: 'outside-home', host: error.host };
    throw error;
  }
}

const MAX_CALLED = 80;

/** What the person typed, where the device's name says less. */
export function calledSo(typed: string, made: Host | undefined): string | null {
  const called = [...typed.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MAX_CALLED).join('').trim();
  const isSaid = called === '' || made === undefined || [made.value, made.value.split('.')[0]].includes(called);
  // A host name in other letters is no name of the person's own.
  return isSaid || parseHost(called)?.value === made.value ? null : called;
}

/** Whether this is what a person would type for a device of this name. */
export const isTypedFor = (name: string, typed: string): boolean => nameDevice(typed, () => true)?.value === name;

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
function nameDevice(typed: string, covers: (host: Host) => boolean): Host | null {
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
