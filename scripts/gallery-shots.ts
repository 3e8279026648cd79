import puppeteer, { type Viewport } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import type { StateUrl } from '../ui/fixtures/states.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The window for a page, and whether the picture is of that alone or of all that can be scrolled to. */
interface Frame {
  readonly viewport: Viewport;
  readonly fullPage: boolean;
  /** CSS that only the picture has. */
  readonly style?: string;
}

/** Of a page from top to bottom, as a person scrolls through it. */
export const wholePage = (page: string): Frame => ({
  viewport: page === 'popup' ? { width: 360, height: 480 } : { width: 960, height: 700 },
  fullPage: true,
});

/** The popup by itself, where a page would be around it. */
const ALONE = `
  :root { background: light-dark(#dfe5e0, #0c0e0e) !important; }
  body.popup { margin: 1.5rem auto; border-radius: 0.75rem; overflow: hidden; box-shadow: 0 0.5rem 2rem #0003; }
`;

/** 1280 × 800 pixels, as both stores ask; larger the less there is on the page, so that it can be read. */
export function storePicture(page: string): Frame {
  const width = page === 'popup' || page === 'warning' ? 800 : 1024;
  const viewport = { width, height: (width * 5) / 8, deviceScaleFactor: 1280 / width };
  return { viewport, fullPage: false, ...(page === 'popup' && { style: ALONE }) };
}

/** The documents' pictures by state, as high as what they are about; pages are made smaller where they are shown so. */
export const IN_DOCS: Readonly<Record<string, { readonly file: string; readonly viewport: Viewport }>> = {
  'popup-confirmed': { file: 'popup-confirmed', viewport: { width: 360, height: 390 } },
  'warning-unknown': { file: 'warning', viewport: { width: 960, height: 420, deviceScaleFactor: 5 / 6 } },
  'devices-few': { file: 'devices', viewport: { width: 960, height: 1056, deviceScaleFactor: 5 / 6 } },
  'anchor-fresh': { file: 'anchor', viewport: { width: 960, height: 974, deviceScaleFactor: 0.7 } },
  'pairing-code-some': { file: 'gateway-pair', viewport: { width: 800, height: 704 } },
  'anchor-own-root-companion-done': {
    file: 'gateway-trust',
    viewport: { width: 960, height: 1056, deviceScaleFactor: 5 / 6 },
  },
  'guard-revoked': { file: 'gateway-revoked', viewport: { width: 800, height: 470 } },
};

export interface Shots {
  readonly folder: string;
  readonly schemes: readonly ('light' | 'dark')[];
  readonly frame: (page: string, state: string) => Frame;
  /** Without its ending. */
  readonly file: (page: string, state: string, scheme: string) => string;
}

/** Takes a picture of every state in each colour scheme. */
export async function shoot(
  origin: string,
  states: readonly StateUrl[],
  { folder, schemes, frame, file }: Shots,
): Promise<void> {
  const executablePath = findBrowser('chrome');
  if (executablePath === null) throw new Error('no Chromium was found; set LATCHKEY_CHROME');
  const browser = await puppeteer.launch({ executablePath, args: QUIET });
  try {
    const page = await browser.newPage();
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { page: name, state, url } of states) {
        const { viewport, fullPage, style } = frame(name, state);
        await page.setViewport(viewport);
        await page.goto(`${origin}/${url}`, { waitUntil: 'load' });
        if (state !== 'waiting')
          await page.waitForFunction(
            () => document.documentElement.dataset['driven'] && !document.body.textContent?.includes('One moment'),
          );
        if (style !== undefined) await page.addStyleTag({ content: style });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.screenshot({
          path: `${folder}/${file(name, state, scheme)}.png`,
          fullPage,
          captureBeyondViewport: fullPage,
        });
      }
    }
  } finally {
    await browser.close();
  }
}
