import { parseOrigin, type StrictTransport } from '../../core/common.ts';
import { readStrictTransport } from '../../core/net/strict-transport.ts';
import type { AskedForTrust } from '../../platform/strict-transport.ts';
import { isPrivate } from '../../platform/tabs.ts';

/** More hosts than this are not remembered; the one that ends first gives way. */
const MOST = 200;

/** What is to be kept of what pages asked for, with what one more asks; null where that changes nothing. */
export async function rememberStrictness(
  { tabId, url, header, trusted }: AskedForTrust,
  all: Readonly<Record<string, StrictTransport>>,
): Promise<Record<string, StrictTransport> | null> {
  const now = Date.now();
  const host = parseOrigin(url)?.host;
  if (host?.kind !== 'dns' || trusted === false || (await isPrivate(tabId))) return null;
  const read = readStrictTransport(header, now);
  if (!read) return null;
  const { [host.value]: before, ...others } = all;
  // What the browser heard for sure is not made less sure by a connection of which we do not know.
  const known = trusted ?? (before && before.until > now ? before.trusted : null);
  const entries = Object.entries(others).filter(([, { until }]) => until > now);
  if (read.until > now) entries.push([host.value, { ...read, trusted: known }]);
  entries.sort(([, a], [, b]) => b.until - a.until);
  return Object.fromEntries(entries.slice(0, MOST));
}
