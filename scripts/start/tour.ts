import { mkdir } from 'node:fs/promises';
import type { Home, HomeDevice } from '../../home/index.ts';
import type { Answers } from '../../src/protocol/index.ts';
import { addMaker, loadMatterLists } from '../../test/e2e/support/makers.ts';
import { pairByFetch, pairByPaste } from '../../test/e2e/support/pairing.ts';
import { goOn, isWarning, press, reads, unfold } from '../../test/e2e/support/people.ts';
import { evidenceLine, readPopup } from '../../test/e2e/support/popup.ts';
import type { Driver } from '../../test/e2e/support/types.ts';
import { rememberWords } from '../../ui/words/popup.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { table, tableWidth } from './table.ts';
import { HEADS, rowOf, type Seen } from './told.ts';

/**
 * Walks through the home as a person would: pairs the gateway, opens every device past whatever stands in the way,
 * then opens each once more and reads what Latchkey says. Everything is really navigated; screenshots go to `out`.
 */
export async function tour(driver: Driver, home: Home, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  progress('Pairing the gateway');
  await pairByFetch(driver, `${home.gateway.httpUrl}.well-known/est/cacerts`, { digits: home.gateway.fingerprint });
  done(`Paired the gateway by the fingerprint on its label (${home.gateway.fingerprint.slice(0, 16)}…).`);
  progress('Adding the maker, the lists of Matter, and the root of the fabric');
  await addMaker(driver, home.makerPem, 'Warmhouse');
  await loadMatterLists(driver, home.matter);
  await pairByPaste(driver, home.matter.fabric.rootPem, { digits: home.matter.fabric.fingerprint });

  done('Added the root of Warmhouse, the lists of Matter, and the root of the fabric.');

  const all = home.devices.length;
  const nth = (i: number, doing: string, { title, url }: HomeDevice) =>
    progress(`${doing} ${String(i + 1)} of ${String(all)}: ${title}, ${new URL(url).host}`);
  for (const [i, device] of home.devices.entries()) {
    nth(i, 'Opening', device);
    await firstVisit(driver, device, out);
  }
  progress('Saving the camera and the doorbell, and giving the doorbell another key');
  await surprise(driver, home);
  done(`Opened ${String(all)} devices, saved two of them, and gave one of those another key.`);

  const told: (readonly string[])[] = [];
  for (const [i, device] of home.devices.entries()) {
    nth(i, 'Reading', device);
    told.push(rowOf(device, await secondVisit(driver, device, out)));
  }
  progress('Reading the list of devices');
  await lookAtDevices(driver, out);
  done(`What Latchkey says of each:\n\n${table(HEADS, told, tableWidth(process.stdout.columns))}`);
  console.log(`\nScreenshots of every popup and warning page: ${out}`);
}

/** What is going on: a line that replaces itself, where there is a terminal to do that, else one after another. */
function progress(text: string): void {
  if (!process.stdout.isTTY) return console.log(`${text} …`);
  const room = (process.stdout.columns || 80) - 3;
  process.stdout.write(`\r\u001b[K${text.slice(0, room)} …`);
}

/** What was done stays. */
function done(text: string): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  console.log(text);
}

/** Past our warning page and the browser's own, where they stand in the way. */
async function firstVisit(driver: Driver, { id, url, host }: HomeDevice, out: string): Promise<void> {
  await driver.open(url);
  if (!isWarning(await driver.arriveAt((at) => at === url || isWarning(at)))) return;
  await photograph(driver, `${out}/warning-${id}.png`);
  if (/^[\d.]+$/.test(host)) await allowAddress(driver, host);
  await goOn(driver.tab);
  // A certificate that may not serve websites is refused for good: no browser offers a way past it
  // (docs/platform-facts.md#local-device-needs-server-auth).
  await driver.clickThroughBrowserWarning().catch(() => null);
}

/** Our warning page, once it has everything to say. */
async function photograph(driver: Driver, path: string): Promise<void> {
  await reads(driver.tab, WARNING.back);
  // The companion may still be asking the device.
  await reads(driver.tab, new RegExp(`^(?![^]*${WARNING.asking})`));
  await driver.tab.screenshot({ path, fullPage: true });
}

/** Addresses are asked for one at a time, where the person stands. */
async function allowAddress(driver: Driver, host: string): Promise<void> {
  await driver.willAllow([`*://${host}/*`]);
  await unfold(driver.tab, WARNING.more);
  await driver.tab.click('.told .card button');
  await reads(driver.tab, WARNING.allowed);
}

/** Two things that happen to homes: the person answers for the camera, and the doorbell is reset behind their back. */
async function surprise(driver: Driver, home: Home): Promise<void> {
  for (const id of ['camera', 'doorbell']) {
    await driver.open(home.devices.find((device) => device.id === id)?.url ?? '');
    const popup = await driver.openPopup();
    await readPopup(popup);
    await press(popup, rememberWords('new').answer);
    await popup.close();
  }
  await home.rotate('doorbell');
}

async function secondVisit(driver: Driver, device: HomeDevice, out: string): Promise<Seen | null> {
  await driver.open(device.url);
  if (isWarning(await driver.arriveAt((at) => at === device.url || isWarning(at))))
    await pastTheBrowser(driver, device, out);
  const popup = await driver.openPopup();
  try {
    await readPopup(popup);
    if (device.showsEvidence) await reads(popup, 'Made by');
    await popup.setViewport({ width: 360, height: 640 });
    await popup.screenshot({ path: `${out}/popup-${device.id}.png`, fullPage: true });
    const url = JSON.stringify(await driver.standsAt(driver.tab));
    const reply = (await popup.evaluate(
      `new Promise((done) => chrome.runtime.sendMessage({ name: 'tab/view', request: { tabId: ` +
        `${String(driver.tabId)}, url: ${url} } }, done))`,
    )) as { ok: boolean; value: Answers['tab/view'] };
    if (!reply.ok || reply.value.kind !== 'judged') return null;
    return {
      appraisal: reply.value.appraisal,
      made: await evidenceLine(popup, 'Made by'),
      owner: await evidenceLine(popup, 'Belongs to'),
    };
  } finally {
    await popup.close();
  }
}

/** A device that was reset since shows the browser's warning anew; one that cannot be opened stays at our page. */
async function pastTheBrowser(driver: Driver, device: HomeDevice, out: string): Promise<void> {
  await photograph(driver, `${out}/warning-${device.id}-again.png`);
  if (device.id === 'meter') return;
  await goOn(driver.tab);
  await driver.clickThroughBrowserWarning();
  // In the place of the doorbell, whose key has changed, the guard's page stands.
  await driver.arriveAt((at) => at === device.url || at.startsWith(driver.extensionUrl('guard/')));
}

/** The page that lists what the home holds by now. */
async function lookAtDevices(driver: Driver, out: string): Promise<void> {
  const page = await driver.openExtensionPage('devices/index.html');
  await reads(page, 'Paired gateways');
  await reads(page, 'printer.local');
  await page.screenshot({ path: `${out}/devices.png`, fullPage: true });
  await page.close();
}
