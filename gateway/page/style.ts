import { readFile } from 'node:fs/promises';
import type { RouteAnswer, Routes } from '../common/http.ts';

/** The extension's own sheets, so that both look alike, and what only this page has. */
export const SHEETS = [
  '../../ui/components/tokens.css',
  '../../ui/components/controls.css',
  '../../ui/components/layout.css',
  '../../ui/components/lists.css',
  './page.css',
];
export const ICON = '../../ui/icons/latchkey.svg';
export const PASSKEY_SCRIPT = './passkey.js';

/** In the bundled gateway these hold the files, as there are none beside it (scripts/build-gateway.ts). */
declare const LATCHKEY_GATEWAY_STYLE: string | undefined;
declare const LATCHKEY_GATEWAY_ICON: string | undefined;
declare const LATCHKEY_GATEWAY_SCRIPT: string | undefined;

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

/** Style sheet, icon and the one script, for whoever asks: there is nothing secret in them. */
export async function styleRoutes(): Promise<Routes> {
  const style =
    typeof LATCHKEY_GATEWAY_STYLE === 'string'
      ? LATCHKEY_GATEWAY_STYLE
      : (await Promise.all(SHEETS.map(read))).join('\n');
  const icon = typeof LATCHKEY_GATEWAY_ICON === 'string' ? LATCHKEY_GATEWAY_ICON : await read(ICON);
  const script = typeof LATCHKEY_GATEWAY_SCRIPT === 'string' ? LATCHKEY_GATEWAY_SCRIPT : await read(PASSKEY_SCRIPT);
  const answer = (type: string, body: string) => (): RouteAnswer => ({
    status: 200,
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    body,
  });
  return {
    'GET /page.css': answer('text/css; charset=utf-8', style),
    'GET /icon.svg': answer('image/svg+xml', icon),
    'GET /passkey.js': answer('text/javascript; charset=utf-8', script),
  };
}
