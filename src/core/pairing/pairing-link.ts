import { sanitizeText } from '../x509/basics/index.ts';
import { isKnownPlace } from './known-places.ts';
import type { AddressProblem } from './types.ts';
import { readTypedAddress } from './typed-address.ts';

/**
 * What a pairing link carries: where the root is, and the whole SHA-256 of its SPKI, which proves that it is the one
 * meant.
 */
export interface PairingLink {
  /** What to call the gateway; a suggestion only. */
  readonly name: string;
  /** An http address of the gateway where the root can be fetched: one of the known places (`isKnownPlace`). */
  readonly url: string;
  /** Lower-case hexadecimal, all 64 digits. */
  readonly spkiSha256: string;
}

export type ParsedLink =
  | { readonly ok: true; readonly link: PairingLink }
  | {
      readonly ok: false;
      readonly problem:
        | 'not-a-link'
        | 'incomplete-link'
        | 'newer-link'
        /** It leads to a place on the local network where no gateway is known to publish its root. */
        | 'unknown-place'
        | Exclude<AddressProblem, 'not-http'>;
    }
  | {
      readonly ok: false;
      readonly problem: 'not-http';
      /** The same link without https, which proves itself just as well. */ readonly instead: string;
    };

const SCHEME = 'latchkey:';
/** The same where a browser opens such links with Latchkey: extensions may have no other schemes than `ext+…`. */
const IN_BROWSERS = `ext+${SCHEME}`;
const VERSION = '1';
/** As much as a QR code that a camera can read holds, generously. */
const MAX_LENGTH = 2000;
const MAX_NAME = 80;

/**
 * `latchkey:pair?v=1&name=…&url=…&spki=<64 hexadecimal digits>`.
 * @returns the link, its parts escaped as application/x-www-form-urlencoded (docs/pairing.md, "Links").
 */
export function formatPairingLink({ name, url, spkiSha256 }: PairingLink): string {
  return `${SCHEME}pair?${new URLSearchParams({ v: VERSION, name, url, spki: spkiSha256 }).toString()}`;
}

/**
 * Reads such a link as scanned, pasted or opened (`ext+latchkey:pair?…`); any other text is no link. Whoever made it
 * may be an attacker, and must not have Latchkey ask whatever they like of the devices at home: only the known places
 * are asked.
 * @returns the link with its name sanitised, or the problem; never throws on bad input (docs/pairing.md, "Links").
 */
export function parsePairingLink(text: string): ParsedLink {
  const trimmed = text.trim();
  const [path, query = ''] = trimmed.split('?', 2);
  const isLink = [SCHEME, IN_BROWSERS].some((scheme) => path?.toLowerCase() === `${scheme}pair`);
  if (trimmed.length > MAX_LENGTH || !isLink) return { ok: false, problem: 'not-a-link' };
  const fields = new URLSearchParams(query);
  const version = fields.get('v') ?? '';
  if (Number(version) > Number(VERSION)) return { ok: false, problem: 'newer-link' };
  const [url = '', spkiSha256 = ''] = [fields.get('url') ?? '', fields.get('spki')?.toLowerCase() ?? ''];
  if (isCutOff(fields)) return { ok: false, problem: 'incomplete-link' };
  const once = ['v', 'url', 'spki'].every((field) => fields.getAll(field).length === 1);
  if (version !== VERSION || !once || !/^[0-9a-f]{64}$/.test(spkiSha256) || !/^https?:\/\//i.test(url))
    return { ok: false, problem: 'not-a-link' };
  const name = sanitizeText(fields.get('name') ?? '', MAX_NAME).trim();
  const address = readTypedAddress(url);
  if (address.ok)
    return isKnownPlace(address.url)
      ? { ok: true, link: { name, url: address.url, spkiSha256 } }
      : { ok: false, problem: 'unknown-place' };
  return address.problem === 'not-http'
    ? { ok: false, problem: 'not-http', instead: formatPairingLink({ name, url: address.instead, spkiSha256 }) }
    : address;
}

/** The hash stands last, so that whatever was lost at the end of a link is missing from it. */
function isCutOff(fields: URLSearchParams): boolean {
  return fields.getAll('spki').length <= 1 && /^[0-9a-f]{0,63}$/i.test(fields.get('spki') ?? '');
}
