import type { AnchorView, Answers } from '../../../src/protocol/index.ts';
import type { Outcome, Scope } from '../../lib/index.ts';

/**
 * Whether the files can be good for an address at all. What cannot be told here, such as of IPv6, counts as covered.
 */
export function covers({ names, addresses }: Pick<Scope, 'names' | 'addresses'>, address: string): boolean {
  if (!URL.canParse(address)) return true;
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return true;
  const bits = bitsOf(host);
  if (bits !== null) return addresses.some((range) => isWithin(bits, range));
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}

/**
 * The devices that a browser with the files refuses altogether, each with the name of its certificate that is outside.
 * A wildcard counts as what it is below.
 */
export function lockedOut(scope: Pick<Scope, 'names' | 'addresses'>, named: AnchorView['named']): readonly LockedOut[] {
  return named.flatMap(({ address, names }) => {
    const outside = names.find((name) => !covers(scope, `https://${name.replace(/^\*\./, '')}/`));
    return outside !== undefined && covers(scope, address) ? [{ address, outside }] : [];
  });
}

interface LockedOut {
  readonly address: string;
  readonly outside: string;
}

/** The 32 bits of an IPv4 address, as browsers write it. */
function bitsOf(text: string): string | null {
  return /^[\d.]+$/.test(text)
    ? text
        .split('.')
        .map((byte) => Number(byte).toString(2).padStart(8, '0'))
        .join('')
    : null;
}

function isWithin(bits: string, range: string): boolean {
  const [start = '', size = '32'] = range.split('/');
  return bitsOf(start)?.slice(0, Number(size)) === bits.slice(0, Number(size));
}

/** One trial, and what came of it. */
export interface Tried {
  readonly url: string;
  readonly outcome: Outcome;
}

/** The files have a bearing on these only where they cover the device. */
const OPENED: readonly Outcome[] = ['accepted', 'overridden', 'unseen', 'refused'];

/**
 * What a trial tells of the files. A gateway that was not seen to vouch may do so all the same; only what refutes it
 * counts.
 * @param ofGateway false where the files are for one device that signed its own certificate: no gateway has to vouch
 * for it.
 */
export function outcomeOf(
  { outcome, path }: Answers['anchor/try'],
  url: string,
  scope: Scope,
  ofGateway: boolean,
): Outcome {
  if (!OPENED.includes(outcome)) return outcome;
  if (!covers(scope, url)) return 'not-covered';
  return ofGateway && path === 'refuted' ? 'not-vouched' : outcome;
}

/** Addresses as people write them: without the port that everyone leaves out, and none twice. */
export function tidyAddresses(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((each) => (URL.canParse(each) ? [new URL(each).href] : [])))];
}

/** Those of other devices than the one at `address`: a browser lets through by host and port. */
export function otherDevices(addresses: readonly string[], address: string): readonly string[] {
  return addresses.filter((each) => hostOf(each) !== hostOf(address));
}

/** Whether a page has no name but an IP address, in the form that browsers write. */
export function isAddress(url: string): boolean {
  return URL.canParse(url) && /^(\[.*\]|[\d.]+)$/.test(new URL(url).hostname);
}

/** Host and port, or the text itself where it is no address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
