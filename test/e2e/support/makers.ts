import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { press, reads } from './people.ts';
import type { Driver } from './types.ts';

/** Adds a maker by its root, PEM, under the name that the root suggests. */
export async function addMaker(driver: Driver, pem: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-maker-'));
  try {
    const file = join(folder, 'root.pem');
    await writeFile(file, pem);
    const page = await driver.openExtensionPage('makers/index.html');
    await reads(page, 'No maker is added');
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
    await reads(page, 'Is this the maker’s root certificate?');
    await press(page, 'Add this maker');
    await reads(page, 'Remove');
    await page.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
