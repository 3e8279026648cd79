import type { ElementHandle, Page } from 'puppeteer-core';
import { PAIRING, SOURCES, WAYS } from '../../../ui/words/pairing.ts';
import { CODE } from '../../../ui/words/pairing-code.ts';
import { PLACES } from '../../../ui/words/places.ts';
import { choose, click, fill, press, reads } from './people.ts';
import type { Driver } from './types.ts';
import { until } from './wait.ts';

/** What the person has in front of them, on the gateway's page or label. */
export type Shown = { readonly digits: string } | { readonly words: readonly string[] };

/** Pairs as a person does: pastes the root, enters what the gateway shows, and presses Pair. */
export function pairByPaste(driver: Driver, pem: string, shown: Shown): Promise<void> {
  return pair(driver, (page) => offerByPaste(page, pem), shown);
}

/**
 * The same with certificates from an http address: of a file, or of a gateway that keeps it in one of the usual places.
 */
export function pairByFetch(driver: Driver, url: string, shown: Shown): Promise<void> {
  return pair(driver, (page) => offerByFetch(page, url), shown);
}

async function pair(driver: Driver, offer: (page: Page) => Promise<void>, shown: Shown): Promise<void> {
  const page = await driver.openExtensionPage('pairing/index.html');
  try {
    await offer(page);
    await prove(page, shown);
    await press(page, 'Pair');
    await reads(page, 'is paired');
  } finally {
    await page.close();
  }
}

/** Pairs with a file, as it lies on the disk. */
export function pairByFile(driver: Driver, path: string, shown: Shown): Promise<void> {
  const offer = async (page: Page): Promise<void> => {
    await choose(page, SOURCES.file);
    const field = await until('the field for the file', () => page.$('input[type=file]'));
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  return pair(driver, offer, shown);
}

export async function offerByPaste(page: Page, pem: string): Promise<void> {
  await choose(page, SOURCES.file);
  await fill(page, '#paste', pem);
  await press(page, 'Read the text');
}

export function offerByFetch(page: Page, url: string): Promise<void> {
  return lookAt(page, url, '');
}

/** Types an address, and the SHA-256 of the root if there is one. */
export async function lookAt(page: Page, address: string, sha256: string): Promise<void> {
  await choose(page, SOURCES.address);
  await fill(page, '#url', address);
  if (sha256 !== '') {
    await until('the field for the SHA-256 to be unfolded', () =>
      page.evaluate(`document.querySelector('.source details').open = true`),
    );
    await fill(page, '#sha256', sha256);
  }
  await press(page, PLACES.look);
}

/** Types the address and the code that the gateway shows. */
export async function offerByCode(page: Page, address: string, code: string): Promise<void> {
  await choose(page, SOURCES.address);
  await choose(page, WAYS.code);
  await fill(page, '#gateway-address', address);
  await fill(page, '#code', code);
  await press(page, CODE.prove);
}

export async function prove(page: Page, shown: Shown): Promise<void> {
  await reads(page, PAIRING.prove);
  if ('digits' in shown) return fill(page, '#digits', shown.digits);
  await click(page, 'input[name=way]:not(:checked)');
  for (const [at, word] of shown.words.entries()) await fill(page, `.words li:nth-child(${at + 1}) input`, word);
}
