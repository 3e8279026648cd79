import { parseOrigin } from '../../core/common.ts';
import { readStrictTransport } from '../../core/net/strict-transport.ts';
import { kept } from '../../platform/storage.ts';
import type { AskedForTrust } from '../../platform/strict-transport.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { type KeptStrictness, STRICT_TRANSPORT_KEY } from './strict-transport.ts';

/** More hosts than this are not remembered; the one that ends first gives way. */
const MOST = 200;

/** Writes down what a page asked for, among what is kept. */
export async function rememberStrictness(
  { tabId, url, header, trusted }: AskedForTrust,
  all: KeptStrictness,
): Promise<void> {
  const now = Date.now();
  const host = parseOrigin(url)?.host;
  if (host?.kind !== 'dns' || trusted === false || (await isPrivate(tabId))) return;
  const read = readStrictTransport(header, now);
  if (!read) return;
  const { [host.value]: before, ...others } = all;
  // What the browser heard for sure is not made less sure by a connection of which we do not know.
  const known = trusted ?? (before && before.until > now ? before.trusted : null);
  const entries = Object.entries(others).filter(([, { until }]) => until > now);
  if (read.until > now) entries.push([host.value, { ...read, trusted: known }]);
  entries.sort(([, a], [, b]) => b.until - a.until);
  await kept.set(STRICT_TRANSPORT_KEY, Object.fromEntries(entries.slice(0, MOST)));
}
