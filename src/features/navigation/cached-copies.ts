import { type Copies, copiesAfter, findObservation, isKnownCopy, parseOrigin, sha256Hex } from '../../core/common.ts';
import { session } from '../../platform/storage.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { PageEvent } from '../../platform/types.ts';
import { faultOf } from '../common/faults.ts';
import type { TabObservations } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** What is done about the caches is done in the order of the answers, in no tab's turn. */
const CACHES = -1;
/** Private windows have a cache of their own. */
const PLACES = ['ordinary', 'private'] as const;

/**
 * Notes that an answer became a document: only now has it taken the place of older copies. One that is stopped before
 * leaves them where they are.
 */
export async function noteFill(tabId: number, { url, observations: seen, fills }: TabObservations): Promise<void> {
  if (fills !== undefined) await lookUp(tabId, { url, seen, copy: false, cachePart: fills }, true);
}

/**
 * Notes an answer of the network, or looks one up that came out of the browser's cache.
 * @returns whether it came from the cache and is not known to have come there with the certificate that was seen now.
 */
export const isDoubtfulCopy = (tabId: number, answer: Answer): Promise<boolean> => lookUp(tabId, answer, false);

type Answer = Pick<Extract<PageEvent, { kind: 'answered' }>, 'url' | 'seen' | 'copy' | 'cachePart'>;

async function lookUp(tabId: number, { url, seen, copy, cachePart = '' }: Answer, fills: boolean): Promise<boolean> {
  const leaf = findObservation(seen, 'certificate')?.leaf;
  const origin = parseOrigin(url);
  // Over http there is nothing that could be mistaken for proof, and without a certificate nothing is proved.
  if (!leaf || !origin) return false;
  const entry = entryOf((await isPrivate(tabId)) ? 'private' : 'ordinary', origin);
  const key = await sha256Hex(leaf);
  const address = await sha256Hex(new TextEncoder().encode(`${url.replace(/#.*/s, '')}#${cachePart}`));
  return inTurn(CACHES, async () => {
    const before = await session.get<Copies>(entry);
    if (copy) return !isKnownCopy(before, address, key);
    await keep(entry, copiesAfter(before, address, key, fills));
    return false;
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
      if (before?.key !== key) await keep(entry, copiesAfter(before, url, key, false));
    }
  });
}

type Origin = NonNullable<ReturnType<typeof parseOrigin>>;

const entryOf = (place: (typeof PLACES)[number], { host, port }: Origin): string =>
  `copies:${place}:${host.value}:${String(port)}`;

async function keep(entry: string, copies: Copies): Promise<void> {
  await session.set(entry, copies).catch(async (error: unknown) => {
    faultOf(error);
    await session.remove(entry);
  });
}
