import { type Copies, copiesAfter, findObservation, isKnownCopy, parseOrigin } from '../../core/common.ts';
import { session } from '../../platform/storage.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { PageEvent } from '../../platform/types.ts';
import { faultOf } from '../common/faults.ts';

/**
 * Notes an answer of the network, or looks one up that came out of the browser's cache.
 * @returns whether it came from the cache and is not known to have come there with the certificate that was seen now.
 */
export async function isDoubtfulCopy(
  tabId: number,
  { url, seen, copy, fills, cachePart = '' }: Extract<PageEvent, { kind: 'answered' }>,
): Promise<boolean> {
  const leaf = findObservation(seen, 'certificate')?.leaf;
  const origin = parseOrigin(url);
  // Over http there is nothing that could be mistaken for proof, and without a certificate nothing is proved.
  if (!leaf || !origin) return false;
  // Private windows have a cache of their own.
  const place = (await isPrivate(tabId)) ? 'private' : 'ordinary';
  const entry = `copies:${place}:${origin.host.value}:${String(origin.port)}`;
  const before = await session.get<Copies>(entry);
  const key = await sha256(leaf);
  const address = await sha256(new TextEncoder().encode(`${url.replace(/#.*/s, '')}#${cachePart}`));
  if (copy) return !isKnownCopy(before, address, key);
  await session.set(entry, copiesAfter(before, address, key, fills)).catch(async (error: unknown) => {
    faultOf(error);
    await session.remove(entry);
  });
  return false;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
