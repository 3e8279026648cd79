import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** From now on, holds on to what the page hands to the browser's downloads, for tests that need no file of it. */
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

/** While a browser writes a file, it has another of this kind beside it or in its place. */
const UNFINISHED = /\.(?:part|crdownload)$/;

/** A file that the browser saved, once it is there to its end. It is removed, as the person does who has used it. */
export async function takeSaved(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  const content = await until(`the file ${name} to be saved`, async () => {
    if ((await readdir(folder)).some((each) => UNFINISHED.test(each))) return null;
    const saved = await readFile(path);
    return saved.length > 0 ? saved : null;
  });
  await rm(path);
  return content;
}
