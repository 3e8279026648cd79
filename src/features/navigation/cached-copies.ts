import {
  type Copies,
  copiesAfter,
  findObservation,
  isKnownCopy,
  parseOrigin,
  sha256Hex,
  SPOILT,
  withoutFragment,
} from '../../core/common.ts';
import { session } from '../../platform/storage.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { PageEvent } from '../../platform/types.ts';
import type { TabObservations } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** What is done about the caches is done in the order of the answers, in no tab's turn. */
const CACHES = -1;
const COPIES = 'copies:';
/** Private windows have a cache of their own. */
const PLACES = ['ordinary', 'private'] as const;

type Answer = Pick<Extract<PageEvent, { kind: 'answered' }>, 'url' | 'seen' | 'cachePart' | 'partUnheard'>;

/** Where in the browser's caches an answer has its place, and the key that it came with. */
interface Place {
  readonly entry: string;
  readonly address: string;
  readonly key: string;
}

/** Notes who answered for a page. Its answer has taken no copy's place yet. */
export const noteAnswer = async (tabId: number, answer: Answer): Promise<void> =>
  note(await placeOf(tabId, answer), false);

/**
 * Notes that an answer became a document: only now has it taken the place of older copies. One that is stopped before
 * leaves them where they are. Nor does a document that comes back fill anything: since it first came, another copy may
 * have taken its place.
 */
export async function noteFill(tabId: number, { url, observations: seen, fills }: TabObservations): Promise<void> {
  if (fills !== undefined) await note(await placeOf(tabId, { url, seen, cachePart: fills }), true);
}

/** Whether what came out of the browser's cache is not known to have come there with the certificate seen now. */
export async function isDoubtfulCopy(tabId: number, copy: Answer): Promise<boolean> {
  const place = await placeOf(tabId, copy);
  if (!place) return false;
  if (copy.partUnheard) return true;
  const { entry, address, key } = place;
  return inTurn(CACHES, async () => !isKnownCopy(await session.get<Copies>(entry), address, key));
}

/** Null over http, where nothing could be mistaken for proof, and without a certificate, where nothing is proved. */
async function placeOf(tabId: number, { url, seen, cachePart = '' }: Answer): Promise<Place | null> {
  const leaf = findObservation(seen, 'certificate')?.leaf;
  const origin = parseOrigin(url);
  if (!leaf || !origin) return null;
  return {
    entry: entryOf((await isPrivate(tabId)) ? 'private' : 'ordinary', origin),
    address: await sha256Hex(new TextEncoder().encode(`${withoutFragment(url)}#${cachePart}`)),
    key: await sha256Hex(leaf),
  };
}

async function note(place: Place | null, fills: boolean): Promise<void> {
  if (!place) return;
  const { entry, address, key } = place;
  await inTurn(CACHES, async () => {
    const before = await session.get<Copies>(entry);
    await keep(entry, before, copiesAfter(before, address, key, fills));
  });
}

/**
 * Notes an answer of the network to any request, as for an image: it may have filled the cache for a page, too, and may
 * go on doing so after a page came, so it counts also where no page has come yet.
 */
export function noteAnyAnswer(url: string, leaf: Uint8Array): Promise<void> {
  return inTurn(CACHES, async () => {
    const origin = parseOrigin(url);
    const key = await sha256Hex(leaf);
    for (const entry of origin ? PLACES.map((place) => entryOf(place, origin)) : []) {
      const before = await session.get<Copies>(entry);
      if (before?.key !== key) await keep(entry, before, copiesAfter(before, url, key, false));
    }
  });
}

type Origin = NonNullable<ReturnType<typeof parseOrigin>>;

const entryOf = (place: (typeof PLACES)[number], { host, port }: Origin): string =>
  `${COPIES}${place}:${host.value}:${String(port)}`;

/** Hosts and ports of a home, many times over; more than these only someone makes who wants to fill the storage. */
const MOST_ENTRIES = 1000;

/**
 * Where there is no room for all of it, no copy is known once this background was stopped. Nor is any that came before
 * the entries were too many.
 */
async function keep(entry: string, before: Copies | null, copies: Copies): Promise<void> {
  if (!before && (await session.keys(COPIES)).length >= MOST_ENTRIES) await forgetAll();
  await session.set(entry, copies, () => SPOILT);
}

/** A permission was taken back: whoever fills the caches meanwhile is not heard. */
export const forgetCopies = (): Promise<void> => inTurn(CACHES, forgetAll);

async function forgetAll(): Promise<void> {
  for (const key of await session.keys(COPIES)) await session.remove(key);
}
