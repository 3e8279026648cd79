import { build, preview, type Plugin } from 'vite';
import { UI_ROOT, uiConfig } from '../vite.config.ts';

/** The policy of the extension's own pages, so that the gallery would show what it forbids. */
const CSP = "script-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

/** Puts the fixtures in place of the background and of the browser. */
function fixtures(): Plugin {
  return {
    name: 'latchkey:fixtures',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'webextension-polyfill') return `${UI_ROOT}/fixtures/browser.ts`;
      if (source === 'latchkey:desk') return `${UI_ROOT}/fixtures/desk.ts`;
      if (source === 'latchkey:keep') return `${UI_ROOT}/fixtures/keep.ts`;
      if (source.endsWith('/mount.tsx')) return `${UI_ROOT}/fixtures/mount.ts`;
      // The core has a client.ts of its own.
      return source.endsWith('/client.ts') && importer?.startsWith(UI_ROOT) ? `${UI_ROOT}/fixtures/client.ts` : null;
    },
  };
}

/** Builds the real pages with fixtures behind them into `outDir`. */
export async function buildGallery(outDir: string): Promise<void> {
  await build(uiConfig(outDir, { plugins: [fixtures()] }));
  await build(uiConfig(outDir, { from: 'fixtures', pages: ['gallery'], assets: 'gallery-assets' }));
}

/**
 * Serves a built gallery on loopback. `port` 0 picks a free one.
 * @param headers more for every answer
 */
export async function serveGallery(
  outDir: string,
  port = 0,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = await preview({
    configFile: false,
    root: UI_ROOT,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, headers: { 'Content-Security-Policy': CSP, ...headers } },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
