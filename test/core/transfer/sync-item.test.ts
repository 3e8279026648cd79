import { beforeAll, describe, expect, it } from 'vitest';
import { readSyncItem, type SyncItem, writeSyncItem } from '../../../src/core/transfer/sync-item.ts';
import { isSyncKey } from '../../../src/core/transfer/sync-keys.ts';
import type { GatewayRoot } from '../../../src/core/gateways/types.ts';
import { pairing } from '../../support/backup.ts';
import { mintIntermediate, type Minted, mintRoot, NOW } from '../../support/mint.ts';

let root: Minted;
let intermediates: Minted[];
let home: GatewayRoot;
beforeAll(async () => {
  root = await mintRoot();
  intermediates = await Promise.all(
    Array.from({ length: 20 }, (_, at) => mintIntermediate(root, { subject: `CN=Intermediate ${at}` })),
  );
  home = await pairing(root, intermediates.slice(0, 1));
});

const written = (gateway: GatewayRoot): SyncItem => {
  const item = writeSyncItem(gateway);
  if (!item) throw new Error('too large');
  return item;
};
const problemOf = async (value: unknown, key = written(home).key) => {
  const read = await readSyncItem(key, value, NOW);
  return read.ok ? 'none' : read.problem;
};

describe('a pairing as a synced item', () => {
  it('arrives as it was sent', async () => {
    const { key, value, leftOut } = written(home);
    expect(isSyncKey(key)).toBe(true);
    expect(leftOut).toBe(0);
    expect(await readSyncItem(key, JSON.parse(JSON.stringify(value)), NOW)).toEqual({
      ok: true,
      gateway: { ...home, source: 'sync' },
    });
  });

  it('when there is no room for all intermediates, keeps the newest and says how many are left out', async () => {
    const { key, value, leftOut } = written(await pairing(root, intermediates, { name: 'Ünïcödé 🏠' }));
    expect(Buffer.byteLength(key + JSON.stringify(value))).toBeLessThanOrEqual(8192);
    expect(leftOut).toBeGreaterThan(0);
    const read = await readSyncItem(key, value, NOW);
    expect(read.ok && read.gateway.intermediates).toEqual(intermediates.slice(0, 20 - leftOut).map(({ der }) => der));
  });

  it('when the root alone is too large, is none', async () => {
    expect(writeSyncItem({ ...(await pairing(root)), root: new Uint8Array(7000) })).toBeNull();
  });
});

describe('an item that is left alone', () => {
  it.each([
    ['of a newer Latchkey', 'newer', (item: SyncItem) => ({ ...item.value, version: 2, pairing: 'anything' })],
    ['a text', 'malformed', () => 'x'],
    ['nothing', 'malformed', () => null],
    ['an array', 'malformed', () => []],
    [
      'without a name',
      'malformed',
      (item: SyncItem) => ({ ...item.value, pairing: { ...item.value.pairing, name: '  ' } }),
    ],
    [
      'with a root that is none',
      'unreadable',
      (item: SyncItem) => ({ ...item.value, pairing: { ...item.value.pairing, root: 'AAAA' } }),
    ],
  ])('when it is %s: %s', async (_, problem, change) => {
    expect(await problemOf(change(written(home)))).toBe(problem);
  });

  it('when it lies under the id of another gateway', async () => {
    const other = written(await pairing(await mintRoot()));
    expect(await problemOf(other.value)).toBe('other-key');
  });
});
