import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { findBrowser } from '../../../scripts/browsers.mjs';
import type { ValidateInput, ValidateResult } from '../../../src/core/index.ts';
import { uiConfig } from '../../../vite.config.ts';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';
import type { BrowserName } from './types.ts';

/** The core alone, as it is built for browsers, in a page of a real one. */
export interface CorePage {
  readonly validatePath: (input: ValidateInput) => Promise<ValidateResult>;
  /** Evaluates an expression; `core` is the public surface of the core, `fromHex` and `toHex` turn bytes. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

const ENTRY = fileURLToPath(new URL('../../../src/core/index.ts', import.meta.url));
const HELPERS = `
  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const toHex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
`;

export const hex = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('hex'));
const list = (all: readonly Uint8Array[] = []): string => `[${all.map(hex).join()}].map(fromHex)`;

export async function openCorePage(name: BrowserName): Promise<CorePage> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`No ${name} here`);
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-core-'));
  const { target = [] } = uiConfig(outDir).build ?? {};
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir, emptyOutDir: true, target, lib: { entry: ENTRY, formats: ['es'], fileName: () => 'core.js' } },
  });
  const server = await preview({
    configFile: false,
    root: tmpdir(),
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the core has no port');
  const browser = await puppeteer.launch({
    browser: name,
    executablePath,
    args: name === 'chrome' ? CHROMIUM_ARGUMENTS : [],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/core.js`);
  const evaluate = <T>(expression: string) =>
    page.evaluate(
      `(async () => { ${HELPERS} const core = await import('/core.js'); return ${expression}; })()`,
    ) as Promise<T>;
  return {
    evaluate,
    validatePath: ({ leaf, intermediates, anchors, crls, ...rest }) =>
      evaluate(
        `core.validatePath({ ...${JSON.stringify(rest)}, leaf: fromHex(${hex(leaf)}), intermediates: ` +
          `${list(intermediates)}, anchors: ${list(anchors)}, crls: ${list(crls)} })`,
      ),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
