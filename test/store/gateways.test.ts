import '../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addGateway, changeGateway, pairedGateways } from '../../src/store/gateways.ts';
import { paired } from '../support/observations.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway, mintIntermediate, type Minted, mintRoot, NOW } from '../support/mint.ts';

let home: Gateway;
let next: Minted;
beforeAll(async () => {
  home = await mintGateway();
  next = await mintIntermediate(home.root, { subject: 'CN=Next' });
});
beforeEach(freshDatabase);

describe('when a gateway is paired again', () => {
  it('keeps the intermediates of before, each once, the new ones first', async () => {
    await addGateway(paired(home.root, [home.intermediate]));
    await addGateway(paired(home.root, [next, home.intermediate]));
    await addGateway(paired(home.root, [next], { name: 'Attic' }));
    expect(await pairedGateways()).toMatchObject([{ name: 'Attic', intermediates: [next.der, home.intermediate.der] }]);
  });

  it('takes the root that was made anew with the same key', async () => {
    const renewed = await mintRoot({ keys: home.root.keys, notAfter: NOW + 300 * DAY });
    await addGateway(paired(home.root));
    await addGateway(paired(renewed));
    expect((await pairedGateways()).map(({ root }) => root)).toEqual([renewed.der]);
  });

  it('keeps no more than the newest fifty', async () => {
    const many = Array.from({ length: 50 }, (_, i): Minted => ({ ...next, der: Uint8Array.of(i) }));
    await addGateway(paired(home.root, [home.intermediate]));
    await addGateway(paired(home.root, many));
    expect((await pairedGateways())[0]?.intermediates.map(([first]) => first)).toEqual(many.map(({ der }) => der[0]));
  });

  it('is asked about keys as before, but where it was unpaired only once the person says so again', async () => {
    const { id } = await addGateway(paired(home.root));
    await changeGateway(id, { referee: 'https://router.lan' });
    expect((await addGateway(paired(home.root))).referee).toBe('https://router.lan');
    await changeGateway(id, { removedAt: NOW });
    expect((await addGateway(paired(home.root))).referee).toBeUndefined();
  });

  it('may vouch for no more than it may since the person narrowed it, nor than the one whose word it has', async () => {
    const narrow = { names: ['printer.local'], addresses: [], until: NOW + DAY };
    const { id, scope } = await addGateway(paired(home.root));
    await changeGateway(id, { scope: narrow });
    const successor = await mintRoot({ subject: 'CN=Successor' });
    const offered = { ...paired(successor, [], { id: 'e0'.repeat(32) }), succeeds: [id] };
    for (const again of [paired(home.root), offered])
      expect((await addGateway(again)).scope).toEqual({ ...narrow, until: again.scope.until });
    await changeGateway(id, { removedAt: NOW });
    expect((await addGateway(paired(home.root))).scope).toEqual(scope);
  });

  it('counts again where it had been unpaired', async () => {
    await addGateway(paired(home.root));
    await changeGateway(paired(home.root).id, { removedAt: NOW });
    expect(await pairedGateways()).toEqual([]);
    await addGateway(paired(home.root));
    expect(await pairedGateways()).toHaveLength(1);
  });
});

it('a second gateway of one name goes by the name that tells it apart, until it is gone', async () => {
  await addGateway(paired(home.root));
  const twin = paired(await mintRoot({ subject: 'CN=Twin' }), [], {
    id: 'e0'.repeat(32),
    pairedAt: NOW + 1,
  });
  const listed = async () => (await pairedGateways()).find(({ id }) => id === twin.id)?.name;
  expect((await addGateway(twin)).name).toBe('Home (2)');
  expect(await listed()).toBe('Home (2)');
  expect((await changeGateway(twin.id, { referee: 'https://router.lan' })).name).toBe('Home (2)');
  expect((await changeGateway(twin.id, { removedAt: NOW })).name).toBe('Home (2)');
  expect(await listed()).toBeUndefined();
});

describe('the list of gateways', () => {
  it('is the very same array until something changes, so that results can be kept', async () => {
    await addGateway(paired(home.root));
    const before = await pairedGateways();
    expect(await pairedGateways()).toBe(before);
    await changeGateway(paired(home.root).id, { name: 'Attic' });
    expect(await pairedGateways()).not.toBe(before);
  });

  it('is oldest first', async () => {
    await addGateway(paired(home.root, [], { id: 'b', pairedAt: 2 }));
    await addGateway(paired(home.root, [], { id: 'a', pairedAt: 3 }));
    await addGateway(paired(home.root, [], { id: 'c', pairedAt: 1 }));
    expect((await pairedGateways()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('never shows what was there before a write that had begun', async () => {
    const [, listed] = await Promise.all([addGateway(paired(home.root)), pairedGateways()]);
    expect(listed.length).toBeLessThan(2);
    expect(await pairedGateways()).toHaveLength(1);
  });
});
