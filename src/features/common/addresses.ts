import { parseOrigin, sha256Hex, withoutFragment } from '../../core/common.ts';

/** Of an address that is kept. */
const MOST_CHARACTERS = 2000;

/**
 * Pages choose their addresses, and can make them so long that they fill the session's storage.
 * @returns the same address or, where it is long, the same without its fragment. Where that is long too, its site and a
 *     hash, with a space between: that is no address, so no page has it for its own. `openable` makes one of it.
 */
export async function shortAddress(url: string): Promise<string> {
  if (url.length <= MOST_CHARACTERS) return url;
  // Two addresses that differ in their fragment alone are of one page.
  const sent = withoutFragment(url);
  if (sent.length <= MOST_CHARACTERS) return sent;
  return `${new URL(url).origin}/ ${await sha256Hex(new TextEncoder().encode(sent))}`;
}

/** An address that was kept, as one that leads there, or at least to its site. */
export const openable = (url: string): string => url.replace(/ .*/s, '');

/** Whether two URLs name the same scheme, host and port. */
export function sameOrigin(a: string, b: string): boolean {
  const [first, second] = [parseOrigin(a), parseOrigin(b)];
  return (
    first !== null &&
    second !== null &&
    first.scheme === second.scheme &&
    first.port === second.port &&
    first.host.value === second.host.value
  );
}
