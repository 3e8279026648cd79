import { type PairingLink, parsePairingLink } from '../../core/pairing/pairing-link.ts';
import { readTypedAddress } from '../../core/pairing/typed-address.ts';
import { originsOf } from '../../platform/permissions.ts';
import type { FollowedLink, ReadAddress } from '../../protocol/index.ts';
import { MAX_PAIRING_BYTES } from '../../protocol/constants.ts';
import { fetchLocal } from '../common/fetch-local.ts';

/** Whether an address that was typed is one to ask, and what has to be allowed for it. */
export function readAddress(typed: string): ReadAddress {
  const address = readTypedAddress(typed);
  if (address.ok) return { ok: true, text: address.url, url: address.url, origins: originsOf(address.host) };
  return { ok: false, problem: address.problem, instead: address.problem === 'not-http' ? address.instead : null };
}

/** The same of where a pairing link leads. */
export function readLink(text: string): ReadAddress {
  const parsed = parsePairingLink(text);
  if (!parsed.ok)
    return { ok: false, problem: parsed.problem, instead: parsed.problem === 'not-http' ? parsed.instead : null };
  const address = readAddress(parsed.link.url);
  return address.ok ? { ...address, text: text.trim() } : address;
}

/** The link, and what lies where it leads. */
type Followed =
  { readonly ok: true; readonly link: PairingLink; readonly bytes: Uint8Array } | Extract<FollowedLink, { ok: false }>;

/**
 * Fetches what a pairing link leads to. The link carries the whole hash of the key, so that it proves itself, over
 * whatever it comes.
 */
export async function followLink(text: string): Promise<Followed> {
  const parsed = parsePairingLink(text);
  if (!parsed.ok) return parsed;
  const fetched = await fetchLocal(parsed.link.url, MAX_PAIRING_BYTES);
  return fetched.ok ? { ok: true, link: parsed.link, bytes: fetched.bytes } : fetched;
}
