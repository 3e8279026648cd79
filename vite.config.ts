import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { messages } from './scripts/messages/vite.ts';
import { noMarkupSink } from './scripts/vite-no-markup-sink.ts';

export const UI_ROOT = fileURLToPath(new URL('./ui', import.meta.url));
export const UI_PAGES = [
  'popup',
  'warning',
  'pairing',
  'devices',
  'device',
  'backup',
  'setup',
  'welcome',
  'anchor',
  'makers',
  'guard',
] as const;

/** Pages come from the extension itself, so `crossorigin` on their scripts and styles is noise. */
function noCrossOrigin(): Plugin {
  return {
    name: 'latchkey:no-crossorigin',
    transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(/ crossorigin(?=[ >])/g, '') },
  };
}

/**
 * What a page loads only when there is work for it (`latchkey:<name>`): it stands beside the background, and pages know
 * its address alone.
 */
export const ON_DEMAND = ['page-work'] as const;

function onDemand(): Plugin {
  const named = (source: string) => ON_DEMAND.find((name) => source === `latchkey:${name}`);
  return {
    name: 'latchkey:on-demand',
    resolveId: (source) => (named(source) ? { id: `/${named(source)}.js`, external: 'absolute' } : null),
  };
}

export interface UiBuild {
  readonly plugins?: readonly Plugin[];
  /** Folders below `ui` that hold one page each; default: the pages of the extension. */
  readonly from?: 'pages' | 'fixtures';
  readonly pages?: readonly string[];
  /** Where scripts and styles go, below `outDir`. */
  readonly assets?: string;
  /** With languages that are made of the English, for looking at. */
  readonly madeLanguages?: boolean;
}

/** How pages are built: `<outDir>/<page>/index.html` each, with scripts and styles under `<outDir>/<assets>`. */
export function uiConfig(
  outDir: string,
  { plugins = [], from = 'pages', pages = UI_PAGES, assets = 'assets', madeLanguages = false }: UiBuild = {},
): InlineConfig {
  const root = `${UI_ROOT}/${from}`;
  return {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [messages({ made: madeLanguages }), ...plugins, onDemand(), noMarkupSink(), noCrossOrigin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome120', 'firefox128'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(pages.map((page) => [page, `${root}/${page}/index.html`])),
        // Nothing in these works by being imported, so a page gets of each room what it uses, and not all of it.
        treeshake: { moduleSideEffects: [{ test: /\/ui\/(lib|components|words|locales)\//, sideEffects: false }] },
        output: {
          entryFileNames: `${assets}/[name].js`,
          chunkFileNames: `${assets}/[name].js`,
          assetFileNames: `${assets}/[name][extname]`,
        },
      },
    },
  };
}

export default uiConfig(fileURLToPath(new URL('./dist/ui', import.meta.url)));
