import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browsers.mjs';
import { buildGallery, serveGallery } from '../../scripts/gallery-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all files of the gallery project share. */
    readonly gallery: {
      /** Where the gallery is served. */
      readonly origin: string;
      /** The DevTools address of a Chromium. */
      readonly chromium: string;
    };
  }
}

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // No one goes back here, so pages that were left need not be kept.
  '--disable-features=BackForwardCache',
];

/** Builds the gallery once, and starts one Chromium, for all files that look at it. */
export default async function setUpGallery(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser('chrome');
  if (executablePath === null) throw new Error('no chrome was found; npm start installs one, or set LATCHKEY_CHROME');
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-gallery-'));
  await buildGallery(folder);
  // Every state loads the same scripts, which do not change any more.
  const site = await serveGallery(folder, 0, { 'Cache-Control': 'max-age=3600' });
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS, timeout: 120_000 });
  project.provide('gallery', { origin: site.origin, chromium: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  };
}
