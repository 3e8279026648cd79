/**
 * What the browser's cache holds of an origin, as far as we saw it being filled since the browser started.
 *
 * A device that says "unchanged" (RFC 9110 section 15.4.5) vouches for no byte of the copy: whoever answered in its
 * place earlier chose the copy, and the tag that the device now recognises. So a copy counts for the key that it came
 * with, where that was seen, and only while no other key has answered any request for this origin: browsers keep
 * several copies of one address, by who asked for it, and any script of the origin can fill them.
 */
export interface Copies {
  /** Any name of the one key that has answered; null once there were two. */
  readonly key: string | null;
  /** Addresses that were answered anew, each with the part of the browser's cache that it is of. */
  readonly urls: readonly string[];
}

/** Two keys have answered, or no one can say any more whether they did: no copy is known. */
export const SPOILT: Copies = { key: null, urls: [] };

/** A page may have any number of addresses; the first ones are forgotten, and then not vouched for. */
const MOST_URLS = 100;

/**
 * After an answer that came from the network.
 * @param fills whether it is one that browsers put in the place of older copies.
 * @param url of the answer.
 * @param key lower-case hexadecimal SHA-256 of the key that the answer came with.
 * @returns what is known of the cache now; nothing is known any more once another key was seen (RFC 9111 section
 *     4.3.4).
 */
export function copiesAfter(before: Copies | null, url: string, key: string, fills: boolean): Copies {
  if (before && before.key !== key) return SPOILT;
  const urls = (before?.urls ?? []).filter((each) => each !== url);
  return { key, urls: fills ? [...urls, url].slice(-MOST_URLS) : (before?.urls ?? []) };
}

/**
 * Whether a copy at this address came with this key.
 * @returns false where it is not known; so an old entry that was left out makes nothing calmer (RFC 9111 section 4.3.4,
 *     docs/platform-facts.md#unchanged-vouches-for-nothing).
 */
export function isKnownCopy(copies: Copies | null, url: string, key: string): boolean {
  return copies !== null && copies.key === key && copies.urls.includes(url);
}
