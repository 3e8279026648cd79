import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';

/**
 * From now on, holds on to what the page hands to the browser's downloads. Neither driver sees the files that come of
 * it.
 */
export async function watchDownloads(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    window.latchkeyDownloads = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => window.latchkeyDownloads.push(reader.result.split(',')[1]);
      reader.readAsDataURL(blob);
      return make.call(URL, blob);
    };
  })()`);
}

/** The file that the page handed over last. */
export async function lastDownload(page: Page): Promise<Uint8Array> {
  const base64 = await until(
    'the page to hand over a file',
    () => page.evaluate('window.latchkeyDownloads.at(-1) ?? null') as Promise<string | null>,
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
