import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';
import type { ValidateInput, ValidateResult } from '../../../src/core/index.ts';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';
import { serveModule } from './served-module.ts';
import { newPage } from './new-page.ts';
import { PATIENCE_MS } from './wait.ts';
import type { BrowserName } from './types.ts';

/** The core alone, as it is built for browsers, in a page of a real one. */
export interface CorePage {
  readonly validatePath: (input: ValidateInput) => Promise<ValidateResult>;
  /**
   * Evaluates an expression; `core` is the core as one module (src/core/index.ts), `fromHex` and `toHex` turn bytes.
   */
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
  const module = await serveModule(ENTRY);
  const browser = await puppeteer.launch({
    timeout: PATIENCE_MS,
    browser: name,
    executablePath,
    args: name === 'chrome' ? CHROMIUM_ARGUMENTS : [],
  });
  const page = await newPage(browser);
  await page.goto(module.url);
  const evaluate = <T>(expression: string) =>
    page.evaluate(
      `(async () => { ${HELPERS} const core = await import('/module.js'); return ${expression}; })()`,
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
      await module.close();
    },
  };
}
