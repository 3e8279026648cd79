import '../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addGateway, changeGateway } from '../../src/store/gateways.ts';
import { lastKnownKey, noteKey } from '../../src/store/referee-keys.ts';
import type { GatewayRecord } from '../../src/store/schema.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { type Minted, mintRoot, NOW } from '../support/mint.ts';
import { paired } from '../support/observations.ts';

const REFEREE = 'https://router.lan';

let [home, cottage]: Minted[] = [];
beforeAll(async () => {
  [home, cottage] = [await mintRoot(), await mintRoot()];
});
beforeEach(freshDatabase);

async function asked(root = home, name = 'Home'): Promise<GatewayRecord> {
  if (!root) throw new Error('no root');
  const { id } = await addGateway(paired(root, [], { id: name, name }));
  return changeGateway(id, { referee: REFEREE });
}

describe('the keys that gateways named', () => {
  it('are all kept when several are noted at once, each with its own gateway', async () => {
    const [one, other] = [await asked(home), await asked(cottage, 'Cottage')];
    const names = Array.from({ length: 5 }, (_, i) => `tv-${i}.lan`);
    await Promise.all(names.flatMap((name) => [noteKey(one, name, name), noteKey(other, name, 'other')]));
    for (const name of names) {
      expect(await lastKnownKey(one.id, name)).toBe(name);
      expect(await lastKnownKey(other.id, name)).toBe('other');
    }
  });

  it('are the last 500, whatever the names are', async () => {
    const gateway = await asked();
    const names = ['__proto__', 'constructor', ...Array.from({ length: 500 }, (_, i) => `tv-${i}.lan`)];
    expect(await lastKnownKey(gateway.id, 'constructor')).toBeNull();
    for (const name of names) await noteKey(gateway, name, name);
    await noteKey(gateway, 'tv-0.lan', 'renewed');
    expect(await lastKnownKey(gateway.id, '__proto__')).toBeNull();
    expect(await lastKnownKey(gateway.id, 'tv-0.lan')).toBe('renewed');
    expect(await lastKnownKey(gateway.id, 'tv-499.lan')).toBe('tv-499.lan');
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['unpaired', (id) => changeGateway(id, { removedAt: NOW })],
    ['asked no more', (id) => changeGateway(id, { referee: undefined })],
  ])('are forgotten of a gateway that is %s, also where that is undone', async (_, change) => {
    const gateway = await asked();
    await noteKey(gateway, 'tv.lan', 'a');
    await change(gateway.id);
    await changeGateway(gateway.id, { removedAt: null, referee: REFEREE });
    expect(await lastKnownKey(gateway.id, 'tv.lan')).toBeNull();
  });

  it('stay where it is paired again without having been unpaired, or called otherwise', async () => {
    const gateway = await asked();
    await noteKey(gateway, 'tv.lan', 'a');
    await changeGateway(gateway.id, { name: 'Attic' });
    if (home) await addGateway(paired(home, [], { id: gateway.id }));
    expect(await lastKnownKey(gateway.id, 'tv.lan')).toBe('a');
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['was unpaired', (id) => changeGateway(id, { removedAt: NOW })],
    ['is asked no more', (id) => changeGateway(id, { referee: undefined })],
    ['is asked elsewhere', (id) => changeGateway(id, { referee: 'https://other.lan' })],
    ['may vouch for less', (id) => changeGateway(id, { scope: { ...paired(home as Minted).scope, names: [] } })],
    [
      'was unpaired and paired again, and is asked there again',
      async (id) => {
        await changeGateway(id, { removedAt: NOW });
        await addGateway(paired(home as Minted, [], { id, pairedAt: NOW + 1 }));
        await changeGateway(id, { referee: REFEREE });
      },
    ],
  ])('are not noted where the gateway %s while it was being asked', async (_, change) => {
    const gateway = await asked();
    await change(gateway.id);
    await noteKey(gateway, 'tv.lan', 'a', ({ scope }) => scope.names.length > 0);
    expect(await lastKnownKey(gateway.id, 'tv.lan')).toBeNull();
  });

  it('are noted or forgotten, never kept of a gateway that was unpaired at the same moment', async () => {
    const gateway = await asked();
    await Promise.all([
      noteKey(gateway, 'tv.lan', 'a'),
      changeGateway(gateway.id, { removedAt: NOW }),
      noteKey(gateway, 'nas.lan', 'b'),
    ]);
    for (const name of ['tv.lan', 'nas.lan']) expect(await lastKnownKey(gateway.id, name)).toBeNull();
  });
});
