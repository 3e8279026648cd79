import { restartBrowser } from '../../support/extension-api.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetKeysOf, lastKnownKey, noteKey } from '../../../src/features/common/referee-keys.ts';
import { unpairGateway } from '../../../src/features/gateways/list.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { mintRoot } from '../../support/mint.ts';
import { paired } from '../../support/observations.ts';

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

describe('the keys that gateways named', () => {
  it('are all kept when several are noted at once', async () => {
    const names = Array.from({ length: 5 }, (_, i) => `tv-${i}.lan`);
    await Promise.all(names.map((name) => noteKey('home', name, name)));
    for (const name of names) expect(await lastKnownKey('home', name)).toBe(name);
  });

  it('are forgotten of the gateway that is asked no more, also while another is noted', async () => {
    await noteKey('home', 'tv.lan', 'a');
    await Promise.all([forgetKeysOf('home'), noteKey('cottage', 'tv.lan', 'b')]);
    expect(await lastKnownKey('home', 'tv.lan')).toBeNull();
    expect(await lastKnownKey('cottage', 'tv.lan')).toBe('b');
  });

  it('are forgotten of a gateway that is unpaired', async () => {
    const { id } = await addGateway(paired(await mintRoot()));
    await noteKey(id, 'tv.lan', 'a');
    await unpairGateway({ gateway: id });
    expect(await lastKnownKey(id, 'tv.lan')).toBeNull();
  });
});
