import { parsePairingLink } from '../core/index.ts';
import type { FollowedLink } from '../protocol/desk-types.ts';
import { MAX_PAIRING_BYTES } from '../protocol/messages.ts';
import { fetchLocal } from '../features/common/fetch-local.ts';

/**
 * Fetches what a pairing link leads to. The link carries the whole hash of the key, so that it proves itself, over
 * whatever it comes.
 */
export async function followLink(text: string): Promise<FollowedLink> {
  const parsed = parsePairingLink(text);
  if (!parsed.ok) return parsed;
  const fetched = await fetchLocal(parsed.link.url, MAX_PAIRING_BYTES);
  return fetched.ok ? { ok: true, link: parsed.link, bytes: fetched.bytes } : fetched;
}
