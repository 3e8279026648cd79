import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOST_NAME, PROTOCOL } from '../../../companion/protocol/limits.ts';
import { manifestFor } from '../../../scripts/manifest.ts';
import type { BrowserName, Driver } from './types.ts';

/** An extension of Latchkey's own id that may speak to the companion and can do nothing else. Returns its folder. */
export async function helloExtension(name: BrowserName, folder: string): Promise<string> {
  const { key, browser_specific_settings, background } = await manifestFor(name);
  const manifest = {
    manifest_version: 3,
    name: 'Hello',
    version: '1.0',
    permissions: ['nativeMessaging'],
    background,
    ...(name === 'chrome' ? { key } : { browser_specific_settings }),
  };
  await mkdir(join(folder, 'popup'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'popup/index.html'), '<!doctype html><title>Hello</title>');
  return folder;
}

/** Says hello as the extension does; the answer, or the browser's own words on why there is none. */
export async function greet(driver: Driver): Promise<unknown> {
  const page = await driver.openExtensionPage('popup/index.html');
  const answer = await page.evaluate(
    `chrome.runtime.sendNativeMessage(${JSON.stringify(HOST_NAME)}, { id: 1, name: 'hello', request: { ` +
      `protocol: ${String(PROTOCOL)} } }).catch((error) => error.message)`,
  );
  await page.close();
  return answer;
}
