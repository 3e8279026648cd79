import { type Host, parseOrigin, type StrictTransport, strictnessOf } from '../../core/common.ts';
import { kept } from '../../platform/storage.ts';
import type { AskedForTrust } from '../../platform/strict-transport.ts';
import { isPrivate } from '../../platform/tabs.ts';

const KEY = 'strict-transport';
/** More hosts than this are not remembered; the one that ends first gives way. */
const MOST = 200;

type Asked = Readonly<Record<string, StrictTransport>>;

const all = async (): Promise<Asked> => ((await kept.get(KEY)) as Asked | undefined) ?? {};

/** One after the other, so that none overwrites what another has just written. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A page asked to be opened only over connections that the browser trusts. No browser tells an extension what it
 * remembers of that, so we remember it as the browser does: until it ends or is taken back, and not for private
 * windows.
 */
export function askedForTrust(asked: AskedForTrust): Promise<void> {
  const done = last.then(() => remember(asked));
  last = done.catch(() => undefined);
  return done;
}

async function remember({ tabId, url, header, trusted }: AskedForTrust): Promise<void> {
  const now = Date.now();
  const host = parseOrigin(url)?.host;
  if (host?.kind !== 'dns' || trusted === false || (await isPrivate(tabId))) return;
  const { readStrictTransport } = await import('../../core/net/strict-transport.ts');
  const read = readStrictTransport(header, now);
  if (!read) return;
  const { [host.value]: before, ...others } = await all();
  // What the browser heard for sure is not made less sure by a connection of which we do not know.
  const known = trusted ?? (before && before.until > now ? before.trusted : null);
  const entries = Object.entries(others).filter(([, { until }]) => until > now);
  if (read.until > now) entries.push([host.value, { ...read, trusted: known }]);
  entries.sort(([, a], [, b]) => b.until - a.until);
  await kept.set(KEY, Object.fromEntries(entries.slice(0, MOST)));
}

/** Whether the browser lets no one pass its warning for this host, as far as we know. */
export async function strictness(host: Host): Promise<'strict' | 'perhaps-strict' | null> {
  return strictnessOf(host, await all(), Date.now());
}
