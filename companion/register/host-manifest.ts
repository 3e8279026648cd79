import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
// The bundler puts this in, so that what is built knows its extension whatever happens to the file later.
import manifest from '../../manifest.json';
import { HOST_NAME } from '../protocol/limits.ts';
import type { BrowserFamily } from '../system/browsers.ts';

/** The id that Chromium gives to whoever holds a key: SHA-256 of its DER, the first 32 digits, written with a to p. */
export function chromiumId(key: string): string {
  const digits = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16))).join('');
}

const CHROMIUM_ID = chromiumId(manifest['{chrome}'].key);
const FIREFOX_ID = manifest['{firefox}'].browser_specific_settings.gecko.id;

/** What a browser reads to find the companion; Latchkey alone may start it. */
export function hostManifest(family: BrowserFamily, launcher: string) {
  return {
    name: HOST_NAME,
    description: 'Latchkey companion: shows Latchkey the certificates of devices on this network',
    path: launcher,
    type: 'stdio',
    ...allowedCallers(family),
  };
}

/** Who may start it, in each family's own words. */
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

/** A host manifest as it lies there, whoever wrote it; `missing`; or `unreadable`: no rights, or no JSON object. */
type FoundManifest =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly manifest: v.InferOutput<typeof shape> };

/** Reads what lies at a path. */
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
