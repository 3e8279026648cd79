import { readFile } from 'node:fs/promises';
import type { RouteAnswer, Routes } from '../common/routes.ts';

const ICONS = '../../ui/icons';

interface Served {
  readonly type: string;
  /** Relative to this file; all of them one after the other. */
  readonly of: readonly string[];
}

/** Style sheet, drawings and the one script, by path. Most are the extension's, so that both look alike. */
const SERVED: Readonly<Record<string, Served>> = {
  '/page.css': {
    type: 'text/css; charset=utf-8',
    of: [
      ...['tokens', 'controls', 'layout', 'lists'].map((name) => `../../ui/components/${name}.css`),
      // What only this page has.
      './page.css',
    ],
  },
  '/icon.svg': { type: 'image/svg+xml', of: [`${ICONS}/latchkey.svg`] },
  '/confirmed.svg': { type: 'image/svg+xml', of: [`${ICONS}/confirmed.svg`] },
  '/caution.svg': { type: 'image/svg+xml', of: [`${ICONS}/caution.svg`] },
  '/danger.svg': { type: 'image/svg+xml', of: [`${ICONS}/danger.svg`] },
  '/plain.svg': { type: 'image/svg+xml', of: [`${ICONS}/cannot-tell.svg`] },
  '/passkey.js': { type: 'text/javascript; charset=utf-8', of: ['./passkey.js'] },
};

/** In the bundled gateway this holds the files, as there are none beside it (scripts/build-gateway.ts). */
declare const LATCHKEY_GATEWAY_FILES: Readonly<Record<string, string>> | undefined;

/** Reads what is served. @returns the texts by their path. */
export async function servedFiles(): Promise<Readonly<Record<string, string>>> {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  const texts = Object.entries(SERVED).map(
    async ([path, { of }]) => [path, (await Promise.all(of.map(read))).join('\n')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** For whoever asks: there is nothing secret in these. */
export async function styleRoutes(): Promise<Routes> {
  const files = typeof LATCHKEY_GATEWAY_FILES === 'object' ? LATCHKEY_GATEWAY_FILES : await servedFiles();
  const routes = Object.entries(SERVED).map(([path, { type }]) => {
    const answer: RouteAnswer = {
      status: 200,
      headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
      body: files[path] ?? '',
    };
    return [`GET ${path}`, () => answer] as const;
  });
  return Object.fromEntries(routes);
}
