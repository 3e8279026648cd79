import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceView } from '../../src/protocol/index.ts';
import { DATABASE_VERSION } from '../../src/store/schema.ts';
import { dumpText, readShown } from '../support/version-3.ts';
import { startDriver } from './support/driver.ts';
import type { Driver } from './support/types.ts';

/** Puts a dump into IndexedDB as `loadDump` does, in a page of the extension that asks the background nothing. */
const LOAD = `(text) => new Promise((resolve, reject) => {
  const { name, version, schema, stores } = JSON.parse(text, (_, value) =>
    value?.$bytes === undefined ? value : Uint8Array.from(atob(value.$bytes), (one) => one.charCodeAt(0)));
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes }] of Object.entries(schema)) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const { name, keyPath, unique, multiEntry } of indexes)
        made.createIndex(name, keyPath, { unique, multiEntry });
      for (const record of stores[store]) made.put(record);
    }
  };
  opening.onblocked = () => reject(new Error('blocked'));
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => { opening.result.close(); resolve(); };
})`;

/** The version that the database has now, and how many devices are in it; opens it as it is. */
const LOOK = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('latchkey');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const count = db.transaction('devices').objectStore('devices').count();
    count.onsuccess = () => { db.close(); resolve([db.version, count.result]); };
  };
})`;

const ASK = `chrome.runtime.sendMessage({ name: 'device/list', request: {} })`;
/** Has a page of its own, so that it asks nothing of the background and holds no database open. */
const QUIET_PAGE = 'manifest.json';

const shown = readShown('two-thousand');
const KILLS = 5;
/** More of them where none came before the answer. */
const MOST_KILLS = 20;

describe('the migration of two thousand devices in Chromium', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startDriver('chrome');
    await begin();
  });
  afterAll(() => driver.close());

  const listed = async (): Promise<readonly DeviceView[]> => {
    const page = await driver.openExtensionPage('setup/index.html');
    const reply = (await page.evaluate(ASK)) as { readonly ok: true; readonly value: readonly DeviceView[] };
    await page.close();
    return reply.value;
  };

  /** Version 3, as the code of then left it. */
  const begin = async (): Promise<void> => {
    const page = await driver.openExtensionPage(QUIET_PAGE);
    await page.evaluate(`new Promise((done) => { indexedDB.deleteDatabase('latchkey').onsuccess = done; })`);
    await page.evaluate(`(${LOAD})(${JSON.stringify(dumpText('two-thousand'))})`);
    expect(await page.evaluate(LOOK)).toEqual([3, 2000]);
    await page.close();
  };

  it('loses nothing when the browser is killed in the middle of it, time after time', async () => {
    let started = performance.now();
    await listed();
    let whole = performance.now() - started;
    let interrupted = 0;
    for (let kill = 0; kill < KILLS || (interrupted === 0 && kill < MOST_KILLS); kill++) {
      await begin();
      const page = await driver.openExtensionPage(QUIET_PAGE);
      let isAnswered = false;
      started = performance.now();
      page.evaluate(ASK).then(
        () => {
          isAnswered = true;
          // The machine is less busy than it was.
          whole = Math.min(whole, performance.now() - started);
        },
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, (0.05 + Math.random() * 0.75) * whole));
      driver.tab.browser().process()?.kill('SIGKILL');
      if (!isAnswered) interrupted++;
      await driver.closed;
      await driver.restartBrowser();
      expect(await listed(), `after kill ${String(kill)}`).toEqual(shown.devices);
    }
    // Whatever was answered had been migrated by then.
    expect(interrupted).toBeGreaterThan(0);
  });

  it('has migrated once for all', async () => {
    await driver.stopWorker();
    expect(await listed()).toEqual(shown.devices);
    const quiet = await driver.openExtensionPage(QUIET_PAGE);
    expect(await quiet.evaluate(LOOK)).toEqual([DATABASE_VERSION, 2000]);
  });

  it('loads what migrates in a background that was stopped after it was installed', async () => {
    await begin();
    await driver.stopWorker();
    expect(await listed()).toEqual(shown.devices);
  });
});
