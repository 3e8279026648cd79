import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
// The bundler inlines this, so that what is built knows its extension whatever happens to the file later.
import manifest from '../../manifest.json';
import { HOST_NAME } from '../protocol/index.ts';
import type { BrowserFamily } from '../system/browsers.ts';

/**
 * The extension id that Chromium derives from a key: the first 32 hexadecimal digits of SHA-256 over its DER, written
 * with a to p.
 * @param key base64 of the public key, as in the extension's manifest.
 */
export function chromiumId(key: string): string {
  const digits = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16))).join('');
}

const CHROMIUM_ID = chromiumId(manifest['{chrome}'].key);
const FIREFOX_ID = manifest['{firefox}'].browser_specific_settings.gecko.id;

/**
 * The manifest by which a browser finds the companion. Only Latchkey may start it.
 * @param launcher absolute path of the file that the browser starts.
 */
export function hostManifest(family: BrowserFamily, launcher: string) {
  return {
    name: HOST_NAME,
    description: 'Latchkey companion: shows Latchkey the certificates of devices on this network',
    path: launcher,
    type: 'stdio',
    ...allowedCallers(family),
  };
}

/** Who may start the companion, under the key that each family of browsers uses. */
export const allowedCallers = (family: BrowserFamily): Readonly<Record<string, readonly string[]>> =>
  family === 'chromium'
    ? { allowed_origins: [`chrome-extension://${CHROMIUM_ID}/`] }
    : { allowed_extensions: [FIREFOX_ID] };

const shape = v.object({
  name: v.optional(v.unknown()),
  path: v.optional(v.unknown()),
  type: v.optional(v.unknown()),
  allowed_origins: v.optional(v.unknown()),
  allowed_extensions: v.optional(v.unknown()),
});

/**
 * The host manifest found at a path, whoever wrote it; `missing`; or `unreadable`: no permission, or not a JSON object.
 */
type FoundManifest =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly manifest: v.InferOutput<typeof shape> };

/** Reads the host manifest at a path. Never rejects. */
export async function readHostManifest(path: string): Promise<FoundManifest> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return {
      kind: ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'missing' : 'unreadable',
    };
  }
  try {
    return { kind: 'read', manifest: v.parse(shape, JSON.parse(text)) };
  } catch {
    return { kind: 'unreadable' };
  }
}
