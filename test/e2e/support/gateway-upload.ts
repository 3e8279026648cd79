import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { runOpenssl } from '../../home/support/openssl.ts';
import { takeSaved } from './downloads.ts';
import { click, fill, press, reads, unfold } from './people.ts';
import type { Driver } from './types.ts';

/** What a person does on the gateway's page for devices that have a page of their own to upload a certificate. */
export interface UploadPage {
  readonly driver: Driver;
  /** Ends with a slash. */
  readonly origin: string;
  /** For what the person downloads, and what a device makes. */
  readonly folder: string;
}

/** One way of several in a form, by its value: the words beside it hold an explanation, too. */
const inFormat = (format: string): string => `input[name="format"][value="${format}"]`;

/** By "Add a device". @returns what the second tab said, where the person asked for the key again. */
export async function makePkcs12(
  at: UploadPage,
  called: string,
  host: string,
): Promise<{ readonly device: TlsOptions; readonly again: string; readonly afterBack: string }> {
  const { driver, origin } = at;
  const { tab } = driver;
  await driver.open(`${origin}add`);
  await press(tab, 'Make a certificate');
  await reads(tab, 'What you call the device');
  await fill(tab, '#name', called);
  await press(tab, 'Make certificate');
  await reads(tab, 'Get the file for your device');
  const twin = await driver.duplicate();
  await reads(twin, 'Get the file for your device');
  const device = await getPkcs12(at, host);
  await click(twin, inFormat('pkcs12'));
  await press(twin, 'Get the file');
  const again = await reads(twin, 'make a new one');
  await twin.close();
  // Where Back leads in Chromium is not known here yet: it stays at the page with the file.
  if (driver.name === 'chrome') return { device, again, afterBack: again };
  await driver.back();
  return { device, again, afterBack: await reads(tab, 'The gateway hasn’t got the key') };
}

/** By the link beside the device in the list. */
export async function makeAnother(at: UploadPage, host: string): Promise<TlsOptions> {
  const { driver, origin } = at;
  await driver.open(`${origin}devices`);
  const link = `//li[.//*[normalize-space()='${host}']]//a[normalize-space()='Make a new certificate']`;
  await click(driver.tab, `::-p-xpath(${link})`, `the link to a new certificate for ${host}`);
  await reads(driver.tab, 'What you call the device');
  await press(driver.tab, 'Make certificate');
  return getPkcs12(at, host);
}

/** From the page of a certificate just made. @returns what its server takes, with the password as it was shown. */
async function getPkcs12({ driver, folder }: UploadPage, host: string): Promise<TlsOptions> {
  const { tab } = driver;
  await driver.saveIn(folder);
  await reads(tab, 'Get the file for your device');
  await click(tab, inFormat('pkcs12'));
  await press(tab, 'Get the file');
  await reads(tab, 'Save this file now');
  const passphrase = String(await tab.evaluate(`document.querySelector('#password').textContent`));
  await press(tab, `Save ${host}.p12`);
  return { pfx: await takeSaved(folder, `${host}.p12`), passphrase };
}

/**
 * A device makes its key and a request, which the person copies from its page: first not all of it.
 * @returns what its server takes, and what the page said of the first.
 */
export async function signRequest(
  { driver, origin, folder }: UploadPage,
  called: string,
  host: string,
): Promise<{ readonly device: TlsOptions; readonly refused: string }> {
  const { tab } = driver;
  const key = join(mkdtempSync(join(folder, 'device-')), 'key.pem');
  const request = await runOpenssl([
    ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key],
    ...['-subj', `/CN=${host}`],
  ]);
  const sign = async (text: string): Promise<void> => {
    await fill(tab, '#request', text);
    await press(tab, 'Sign this request');
  };
  await driver.saveIn(folder);
  await driver.open(`${origin}add/upload`);
  await unfold(tab, 'The device made a request (CSR) itself');
  await fill(tab, '#own-name', called);
  await sign(request.slice(0, request.length / 2));
  // What was typed stays, and the form is open.
  const refused = await reads(tab, 'is not a certification request');
  await sign(request);
  await reads(tab, 'Save the certificate for your device');
  await press(tab, 'Save certificate with intermediate');
  return { device: { key: await readFile(key), cert: await takeSaved(folder, `${host}-chain.pem`) }, refused };
}
