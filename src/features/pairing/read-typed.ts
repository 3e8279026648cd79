import { parsePairingLink, readTypedAddress } from '../../core/index.ts';
import type { ReadAddress } from '../../protocol/desk-types.ts';
import { originsOf } from '../../platform/permissions.ts';

/** Whether an address that was typed is one to ask, and what has to be allowed for it. */
export function readAddress(typed: string): ReadAddress {
  const address = readTypedAddress(typed);
  if (address.ok) return { ok: true, text: address.url, origins: originsOf(address.host) };
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
