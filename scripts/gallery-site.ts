import { build, mergeConfig, preview, type Plugin } from 'vite';
import { UI_ROOT, uiConfig } from '../vite.config.ts';

/** The policy of the extension's own pages, so that the gallery would show what it forbids. */
const CSP = "script-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

/** Puts the fixtures in place of the browser, with the background behind it, and of the work that pages load. */
function fixtures(): Plugin {
  return {
    name: 'latchkey:fixtures',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'webextension-polyfill') return `${UI_ROOT}/fixtures/browser.ts`;
      if (source === 'latchkey:page-work') return `${UI_ROOT}/fixtures/page-work.ts`;
      return source.endsWith('/mount.tsx') ? `${UI_ROOT}/fixtures/mount.ts` : null;
    },
  };
}

/**
 * Hundreds of states are opened one after the other, and a browser takes longer over some sixty small files than over a
 * large one. Other languages than English stay files of their own, and so do the states, which wait for the language.
 */
const IN_FEW_FILES = {
  codeSplitting: {
    groups: [
      { name: 'drive', test: /\/ui\/fixtures\/(browser|drive|mount)\.ts$/, priority: 1 },
      { name: 'shared', test: /\/(node_modules|src|ui\/(components|lib|words|locales\/en))\// },
      { name: 'states', test: /\/ui\/fixtures\/[^/]+\.ts$/ },
    ],
  },
};

/** Builds the real pages with fixtures behind them into `outDir`. */
export async function buildGallery(outDir: string): Promise<void> {
  // What reads a typed address is the real thing, and belongs to the build for one browser or the other.
  const define = { LATCHKEY_BROWSER: JSON.stringify('chrome') };
  const pages = uiConfig(outDir, { plugins: [fixtures()], madeLanguages: true });
  await build(mergeConfig(pages, { define, build: { rolldownOptions: { output: IN_FEW_FILES } } }));
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
