import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { HomeMatter } from '../../../home/types.ts';
import { EVIDENCE } from '../../../ui/words/evidence/lines.ts';
import { MAKERS } from '../../../ui/words/evidence/makers.ts';
import { GIVE_FILE } from '../../../ui/words/evidence/settings.ts';
import { VERIFIERS } from '../../../ui/words/evidence/verifiers.ts';
import { MATTER_LIST_WORDS, MATTER_LISTS } from '../../../ui/words/evidence/matter-lists.ts';
import { fill, press, reads, unfold } from './people.ts';
import type { Driver } from './types.ts';
import { until } from './wait.ts';

/**
 * Adds a maker on the page about makers, as a person does with the file that the maker publishes.
 * @param called what the person calls it; where left out, as the root does.
 */
export async function addMaker(driver: Driver, pem: string, called?: string): Promise<void> {
  await onMakersPage(driver, async (page, upload) => {
    await upload('input[type=file]', 'maker.pem', pem);
    await reads(page, MAKERS.found);
    if (called !== undefined) await fill(page, '#maker-name', called);
    await press(page, MAKERS.yes);
    // What was found reads like what is added, and goes when it is.
    await page.waitForSelector('#maker-name', { hidden: true });
  });
}

/** Adds a verifier by its key, a JSON Web Key in a file. */
export async function addVerifier(driver: Driver, jwk: string, called: string): Promise<void> {
  await onMakersPage(driver, async (page, upload) => {
    await unfold(page, VERIFIERS.title);
    await upload(fieldOf(VERIFIERS.add), 'verifier.jwk', jwk);
    await reads(page, VERIFIERS.found);
    await fill(page, '#verifier-name', called);
    await press(page, VERIFIERS.yes);
    await page.waitForSelector('#verifier-name', { hidden: true });
  });
}

/** Checks a file for the device that the person's tab shows, in the popup in a tab of its own, and keeps it. */
export async function keepFile(popup: Page, content: string, says: string): Promise<void> {
  await popup.evaluate(`document.querySelector('details.details').open = true`);
  await withFiles(async (upload) => {
    await upload(popup, 'input[type=file]', 'file.pem', content);
    await reads(popup, GIVE_FILE.read);
    await reads(popup, says);
    await press(popup, GIVE_FILE.keep);
    await reads(popup, GIVE_FILE.kept);
  });
}

const fieldOf = (label: string): string => `::-p-xpath(//label[normalize-space()=${JSON.stringify(label)}]/input)`;

/** Loads what Matter devices are judged by, out of the files that a person gets of the ledger. */
export async function loadMatterLists(driver: Driver, matter: HomeMatter): Promise<void> {
  const lists = [
    ['authorities', 'authorities.pem', matter.authorityPem],
    ['signers', 'signers.pem', matter.declarationSignerPem],
    ['names', 'names.json', matter.names],
  ] as const;
  await onMakersPage(driver, async (page, upload) => {
    await unfold(page, MATTER_LISTS.title);
    for (const [list, name, content] of lists) {
      const { add, forget } = MATTER_LIST_WORDS[list];
      await upload(fieldOf(add), name, content);
      await reads(page, forget);
    }
  });
}

/** Presses the button that has the maker's file fetched, and lets it. */
export async function askMaker(driver: Driver, popup: Page, host: string): Promise<void> {
  await popup.evaluate(`document.querySelector('details.details').open = true`);
  await driver.willAllow([`https://${host}/*`]);
  await press(popup, EVIDENCE.askMaker);
}

type UploadHere = (selector: string, name: string, content: string) => Promise<void>;
type Upload = (page: Page, ...file: Parameters<UploadHere>) => Promise<void>;

/** The page about makers, and how to put files into its fields. */
async function onMakersPage(driver: Driver, use: (page: Page, upload: UploadHere) => Promise<void>): Promise<void> {
  const page = await driver.openExtensionPage('makers/index.html');
  try {
    await withFiles((upload) => use(page, (...file) => upload(page, ...file)));
  } finally {
    await page.close();
  }
}

/** How to put files into a page's fields; they are gone afterwards. */
async function withFiles(use: (upload: Upload) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-makers-'));
  try {
    await use(async (page, selector, name, content) => {
      await writeFile(join(folder, name), content);
      const field = await until(`the field for ${name}`, () => page.$(selector));
      await (field as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
