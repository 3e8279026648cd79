import { createHash } from 'node:crypto';
// The bundler puts this in, so that what is built knows its extension whatever happens to the file later.
import manifest from '../../manifest.json';

/** The id that Chromium gives to whoever holds a key: SHA-256 of its DER, the first 32 digits, written with a to p. */
export function chromiumId(key: string): string {
  const digits = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16))).join('');
}

export const CHROMIUM_ID = chromiumId(manifest['{chrome}'].key);
export const FIREFOX_ID = manifest['{firefox}'].browser_specific_settings.gecko.id;
