import { readFile } from 'node:fs/promises';
import type { RouteAnswer, Routes } from '../http.ts';

/** The extension's own sheets, so that both look alike, and what only this page has. */
const SHEETS = [
  '../../ui/components/tokens.css',
  '../../ui/components/controls.css',
  '../../ui/components/layout.css',
  '../../ui/components/lists.css',
  './page.css',
];
const ICON = '../../ui/icons/latchkey.svg';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

/** Style sheet and icon, for whoever asks: there is nothing secret in them. */
export async function styleRoutes(): Promise<Routes> {
  const style = (await Promise.all(SHEETS.map(read))).join('\n');
  const icon = await read(ICON);
  const answer = (type: string, body: string) => (): RouteAnswer => ({
    status: 200,
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    body,
  });
  return { 'GET /page.css': answer('text/css; charset=utf-8', style), 'GET /icon.svg': answer('image/svg+xml', icon) };
}
