import { ownUrl } from '../../platform/api.ts';
import { session } from '../../platform/storage.ts';
import type { HttpBlocked } from '../../platform/https-first.ts';
import type { RefusedPage } from '../../platform/types.ts';
import { forgetEvidence, shortAddress } from '../common/index.ts';
import type { Before } from './tab-observations.ts';
import { type Fact, type Observation, observedByBrowser, parseOrigin } from '../../core/common.ts';

/**
 * What our page in place of a refused one is about. It stays in the session's memory, and our own address carries only
 * a key to it and the site: addresses end in the browser's history, and hold user names, passwords and queries. What is
 * kept of the address is what `shortAddress` makes of it.
 */
export type Kept = KeptRefusal | KeptBlock;

export type KeptRefusal = { readonly kind: 'refused' } & Pick<RefusedPage, 'url' | 'refusal' | 'wayOn' | 'address'>;

/** A page over http that the browser did not open, as it wanted https. */
export type KeptBlock = { readonly kind: 'http-blocked' } & Pick<HttpBlocked, 'url' | 'tried'>;

interface Entry {
  readonly kept: Kept;
  /** The tab of a private window, after which nothing is kept; null in any other. */
  readonly privateTab: number | null;
  /** What memory knew before this refusal taught it something; missing while it has not. */
  readonly before?: Before;
}

const PREFIX = 'refused:';

/** More warning pages than this are not open at once; the oldest one then says that it no longer knows. */
const MOST = 40;

/** Keys sort by age, and no one guesses them. */
const newKey = (): string => `${Date.now().toString(36)}-${crypto.randomUUID()}`;

/**
 * Keeps what is known of a refused page.
 * @returns the key to it. Where there is no room for it, it is found for the life of this background.
 */
export async function keepRefusal(kept: Kept, privateTab: number | null): Promise<string> {
  const key = newKey();
  const entry: Entry = { kept: { ...kept, url: await shortAddress(kept.url) }, privateTab };
  const older = await keysOfKept();
  for (const oldest of older.slice(0, 1 - MOST)) await session.remove(oldest);
  if (await session.set(PREFIX + key, entry)) return key;
  // It is on the way to be shown, and older ones may not be any more.
  for (const each of older) await session.remove(each);
  await session.set(PREFIX + key, entry);
  return key;
}

/** @returns null where nothing is kept under this key, or no longer: the browser was started anew since. */
export async function keptRefusal(key: string): Promise<Kept | null> {
  return (await session.get<Entry>(PREFIX + key))?.kept ?? null;
}

/**
 * Our own warning page stands for the page it replaced; null for any other page, and where nothing is kept about it.
 */
export async function refusedBehind(url: string): Promise<(Kept & { readonly key: string }) | null> {
  if (!url.startsWith(ownUrl('warning/index.html'))) return null;
  const key = new URL(url).searchParams.get('key');
  const refused = key === null ? null : await keptRefusal(key);
  return key !== null && refused ? { ...refused, key } : null;
}

/** What memory knew before this refusal taught it something; null where it has not, or nothing is kept. */
export async function beforeRefusal(key: string): Promise<Before> {
  return (await session.get<Entry>(PREFIX + key))?.before ?? null;
}

/** Notes what memory knew before this refusal. */
export async function noteBeforeRefusal(key: string, before: Before): Promise<void> {
  const entry = await session.get<Entry>(PREFIX + key);
  if (entry) await session.set(PREFIX + key, { ...entry, before }, () => entry);
}

/** A tab was closed. What was refused in a private window is forgotten with it. */
export async function forgetPrivateRefusals(tabId: number): Promise<void> {
  for (const key of await keysOfKept())
    if ((await session.get<Entry>(key))?.privateTab === tabId) {
      // In this order: whoever keeps evidence afterwards finds that the visit is gone.
      await session.remove(key);
      await forgetEvidence([key.slice(PREFIX.length)]);
    }
}

const keysOfKept = async (): Promise<string[]> => (await session.keys(PREFIX)).sort();

/** What the browser said of a page that it refused. */
export type RefusedVisit = Pick<KeptRefusal, 'url' | 'refusal' | 'address'>;

/**
 * What a refusal shows. No browser gives the certificate.
 * @param visit which visit it was; what is kept about it carries its key.
 * @returns null when the URL is none we judge.
 */
export function observationsOfRefused(
  { url, refusal, address }: RefusedVisit,
  visit: string = crypto.randomUUID(),
): Observation[] | null {
  const origin = parseOrigin(url);
  if (!origin) return null;
  const facts: readonly Fact[] = [
    { kind: 'browser', opinion: 'refused', refusal, builtInRoot: null },
    { kind: 'unseen', reason: 'refused' },
  ];
  return observedByBrowser({ ...origin, address }, facts, visit, Date.now());
}
