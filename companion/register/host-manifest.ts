import { HOST_NAME } from '../protocol/limits.ts';
import { CHROMIUM_ID, FIREFOX_ID } from './extension-ids.ts';
import type { Family } from '../system/browsers.ts';

/** What a browser reads to find the companion; Latchkey alone may start it. */
export function hostManifest(family: Family, launcher: string) {
  return {
    name: HOST_NAME,
    description: 'Latchkey companion: shows Latchkey the certificates of devices on this network',
    path: launcher,
    type: 'stdio',
    ...callers(family),
  };
}

/** Who may start it, in each family's own words. */
export const callers = (family: Family): Readonly<Record<string, readonly string[]>> =>
  family === 'chromium'
    ? { allowed_origins: [`chrome-extension://${CHROMIUM_ID}/`] }
    : { allowed_extensions: [FIREFOX_ID] };
