import {
  attempt,
  type Certificate,
  DerError,
  DerReader,
  type Name,
  onlyElement,
  readIa5,
  readName,
} from '../../x509/basics/index.ts';

const OID_MUD_URL = '1.3.6.1.5.5.7.1.25';
const OID_MUD_SIGNER = '1.3.6.1.5.5.7.1.30';
const IA5_STRING = 0x16;

/** What a certificate says of its device's MUD file (RFC 8520 section 11). */
export interface MudExtensions {
  /** Where the maker publishes the file; https always. Null where it is not said. */
  readonly url: string | null;
  /** Who signs the file: the subject of that certificate. */
  readonly signer: Name | null;
}

export type MudExtensionsRead =
  | { readonly ok: true; readonly value: MudExtensions }
  | { readonly ok: false; readonly fault: 'mud-url-malformed' | 'mud-signer-malformed' };

/** Reads the MUD extensions of a certificate; both are null where it has none. Never throws. */
export function readMudExtensions({ extensions }: Pick<Certificate, 'extensions'>): MudExtensionsRead {
  const [url, signer] = [extensions.get(OID_MUD_URL), extensions.get(OID_MUD_SIGNER)];
  const text = attempt(() => (url ? urlIn(url.value) : null));
  if (!text.ok) return { ok: false, fault: 'mud-url-malformed' };
  const name = attempt(() => (signer ? nameIn(signer.value) : null));
  if (!name.ok) return { ok: false, fault: 'mud-signer-malformed' };
  return { ok: true, value: { url: text.value, signer: name.value } };
}

function urlIn(value: Uint8Array): string {
  const text = readIa5(onlyElement(value, IA5_STRING), () => {
    throw new DerError('bad-string');
  });
  if (!isMudUrl(text)) throw new DerError('bad-string');
  return text;
}

function nameIn(value: Uint8Array): Name {
  const reader = new DerReader(value);
  const name = readName(reader);
  reader.finish();
  return name;
}

const MAX_URL = 2048;

/** RFC 8520 section 5: https, with a host, and nothing that a URL may not hold (RFC 3986). */
export function isMudUrl(text: string): boolean {
  if (text.length > MAX_URL || !/^https:\/\/[^\s/?#@]+(?:[/?#]|$)/i.test(text)) return false;
  return /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(text) && URL.canParse(text);
}
