import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../src/store/database.ts';
import { changeDevice } from '../../../src/store/devices.ts';
import { ask } from '../../support/ask.ts';
import { unnoted } from '../../support/device.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DUMPS, loadDump, readDump, readShown } from '../../support/version-3.ts';

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

/** As it arrives at a page. */
const plain = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

describe.each(DUMPS)('a person whose database was of version 3: %s', (name) => {
  const shown = readShown(name);

  it('is shown the same devices, gateways, files for the browser and backup as before', async () => {
    await loadDump(readDump(name));
    expect(plain(await ask('device/list', {}))).toEqual(shown.devices);
    const listed = await ask('gateway/list', {});
    expect(plain(listed.map(({ origin: _origin, ...rest }) => rest))).toEqual(shown.gateways);
    // No gateway was known as one of an application then.
    expect(listed.every(({ origin }) => origin.kind === 'home')).toBe(true);
    const gateways = new Set(listed.map(({ id }) => id));
    for (const [id, { scope, ...anchor }] of Object.entries(shown.anchors)) {
      const of = gateways.has(id) ? 'gateway' : 'device';
      const { scope: covered, others, ownRoot, trials, removed, named, ...same } = await ask('anchor/view', { of, id });
      // No root of then was bounded from birth.
      expect(ownRoot).toBeNull();
      // No page is open here that was clicked through.
      expect(trials).toEqual(same.addresses);
      expect(removed).toBe(false);
      // Names in certificates were not kept then.
      expect(named.flatMap(({ names }) => names)).toEqual([]);
      // The root itself is no longer handed to the page.
      expect({ ...plain(same), root: anchor.root }).toEqual({ ...anchor, root: anchor.root, of });
      // What a new pair covers by itself has become less since; what it may cover has not.
      for (const part of ['names', 'addresses'] as const)
        expect([...covered[part], ...others[part]].sort()).toEqual([...scope[part]].sort());
      expect(covered.until).toBe(scope.until);
    }
    const { text } = await ask('backup/export', { passphrase: null });
    expect(JSON.parse(text)).toMatchObject({ version: 1, content: shown.backup.content });
  });
});

describe('an entry that could not be read', () => {
  it('is told of, and of a database in which all could be read nothing is', async () => {
    const dump = readDump('home');
    await loadDump(dump);
    expect(await ask('device/set-aside', {})).toBe(0);
    await freshDatabase();
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const [first, ...others] = dump.stores.devices;
    await loadDump({
      ...dump,
      stores: { ...dump.stores, devices: [{ ...first, lastSeen: 'today' } as never, ...others] },
    });
    expect(await ask('device/set-aside', {})).toBe(1);
    expect(await ask('device/list', {})).toHaveLength(readShown('home').devices.length - 1);
  });
});

describe('a device that was forgotten before the migration', () => {
  it('comes back when that is undone, with its pin and its files for the browser', async () => {
    await loadDump(readDump('home'));
    const toy = readDump('home').stores.devices.find(({ id }) => id === 'toy.local:443');
    expect(toy).toMatchObject({ pinned: 'person', removedAt: expect.any(Number) as number });
    expect((await ask('device/list', {})).map(({ id }) => id)).not.toContain('toy.local:443');
    const { id: forgotten } = await changeDevice('toy.local:443', unnoted);
    expect(await ask('device/restore', { device: 'toy.local:443', forgotten })).toMatchObject({
      pinned: 'person',
      pinnedAt: toy?.pinnedAt,
    });
    expect(await ask('anchor/view', { of: 'device', id: 'toy.local:443' })).toMatchObject({
      pair: { label: toy?.anchors?.[0]?.label },
    });
  });
});
