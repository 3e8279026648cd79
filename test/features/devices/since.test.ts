import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { standing } from '../../../ui/words/standing.ts';
import { ask } from '../../support/ask.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, type Minted, mintGateway, mintLeaf } from '../../support/mint.ts';
import { visitPage } from '../../support/visit.ts';

const LOCAL = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
const PRINTER = 'https://printer.local/';
const ID = 'printer.local:443';
let home: Gateway;
let other: Gateway;
let gateway: string;

const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 100 * DAY };

beforeAll(async () => {
  [home, other] = await Promise.all([
    mintGateway({ root: dates, intermediate: dates, leaf: { ...dates, usages: LOCAL } }),
    mintGateway({ root: dates, intermediate: dates, leaf: { ...dates, usages: LOCAL } }),
  ]);
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  gateway = await pair();
});

const pair = async (pairedAt = Date.now() - 1000): Promise<string> => {
  const { id } = await addGateway(
    paired(home.root, [home.intermediate], { scope: localScope(Date.now() + 90 * DAY), pairedAt }),
  );
  return id;
};
const see = async (leaf = home.leaf): Promise<void> => {
  tabs.set(1, { incognito: false, url: PRINTER });
  await visitPage({
    tabId: 1,
    url: PRINTER,
    observations: pageSighting({ leaf }),
  });
};
/** The device was open, and is no more: no one judges it anew. */
const seeAndLeave = async (): Promise<void> => {
  await see();
  restartBrowser();
};
const mintLocal = () => mintLeaf(home.intermediate, { ...dates, usages: LOCAL });
const narrow = (names: readonly string[]) => ask('gateway/scope', { gateway, names, addresses: [] });
const stands = async () => {
  const [[device], since] = [await ask('device/list', {}), await ask('device/since', {})];
  return device && standing(device, since[device.id] ?? null);
};
const mark = async (): Promise<string | undefined> => (await stands())?.mark;

describe('a device that its gateway confirmed', () => {
  it('stands as confirmed while nothing has changed, or only what does not concern it', async () => {
    await seeAndLeave();
    expect(await ask('device/since', {})).toEqual({});
    await narrow(['local']);
    expect(await mark()).toBe('confirmed');
  });

  it('when its gateway may no longer vouch for it, stands as confirmed no more, until it may again', async () => {
    await seeAndLeave();
    await narrow(['home.arpa']);
    expect(await ask('device/since', {})).toEqual({ [ID]: 'scope-lost' });
    expect(await mark()).toBe('cannot-tell');
    await narrow(['home.arpa', 'printer.local']);
    expect(await mark()).toBe('confirmed');
  });

  it('when the scope has run out, stands as confirmed no more', async () => {
    await seeAndLeave();
    await addGateway(paired(home.root, [home.intermediate], { scope: localScope(Date.now() - 1), pairedAt: 0 }));
    expect(await mark()).toBe('cannot-tell');
  });

  it('is vouched for by no one when its gateway is unpaired, and confirmed as before when that is undone', async () => {
    await seeAndLeave();
    await ask('gateway/unpair', { gateway });
    expect(await mark()).toBe('new');
    await ask('gateway/restore', { gateway });
    expect(await mark()).toBe('confirmed');
  });

  it.each([
    ['while it is open', see],
    ['and it is opened then', seeAndLeave],
  ])('when its gateway is unpaired %s, that is no fault of the device', async (_, visit) => {
    await visit();
    await ask('gateway/unpair', { gateway });
    await seeAndLeave();
    expect((await ask('device/list', {}))[0]?.last).toMatchObject({ kind: 'caution' });
    expect(await ask('device/since', {})).toEqual({ [ID]: 'unpaired' });
    expect(await stands()).toEqual({
      mark: 'new',
      text: 'A gateway you’ve since unpaired confirmed it earlier.',
      off: null,
    });
  });

  it('is a stranger’s as any other when it shows another key after its gateway was unpaired', async () => {
    await seeAndLeave();
    await ask('gateway/unpair', { gateway });
    await see(other.leaf);
    restartBrowser();
    expect(await ask('device/since', {})).toEqual({});
    expect(await mark()).toBe('caution');
  });

  it('asks for care where a gateway that was unpaired since had put another key in place of the person’s', async () => {
    const [mine, theirs] = await Promise.all([mintLocal(), mintLocal()]);
    const headline = async (leaf: Minted) => {
      await see(leaf);
      return (await ask('device/list', {}))[0]?.last;
    };
    await see(mine);
    await ask('device/remember', { device: ID, spkiSha256: (await ask('device/list', {}))[0]?.spkiSha256 ?? '' });
    // The gateway confirms the person's key, and then another.
    await see(mine);
    expect((await headline(theirs))?.kind).toBe('confirmed');
    restartBrowser();
    await ask('gateway/unpair', { gateway });
    expect(await ask('device/since', {})).toEqual({ [ID]: 'unpaired-key' });
    expect(await mark()).toBe('caution');
    expect(await headline(theirs)).toEqual({ kind: 'caution', reasons: ['key-differs-unpaired'] });
    expect(await headline(other.leaf)).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
    // What the person said comes back with the key of which they said it.
    expect((await headline(mine))?.kind).toBe('remembered');
    expect(await mark()).toBe('remembered');
  });

  it('when its gateway is paired anew, stands neutral until the next visit', async () => {
    await seeAndLeave();
    await ask('gateway/unpair', { gateway });
    await pair(Date.now() + 5);
    expect(await ask('device/since', {})).toEqual({ [ID]: 'paired' });
    expect(await mark()).toBe('cannot-tell');
    await new Promise((done) => setTimeout(done, 10));
    await see();
    expect(await mark()).toBe('confirmed');
  });

  it('is off when it was open beyond the scope, and neutral until the next visit when the scope is wider', async () => {
    await seeAndLeave();
    await narrow(['home.arpa']);
    await seeAndLeave();
    expect(await mark()).toBe('caution');
    await narrow(['local']);
    expect(await ask('device/since', {})).toEqual({ [ID]: 'scope-changed' });
    expect(await mark()).toBe('cannot-tell');
    await see();
    expect(await mark()).toBe('confirmed');
  });

  it(
    'when it was open beyond the scope and its gateway is unpaired then, stays off, whatever another gateway may ' +
      'vouch for',
    async () => {
      await seeAndLeave();
      await narrow(['home.arpa']);
      await seeAndLeave();
      await ask('gateway/unpair', { gateway });
      expect(await ask('device/since', {})).toEqual({});
      await addGateway(
        paired(other.root, [other.intermediate], {
          id: 'e'.repeat(64),
          name: 'Shed',
          scope: localScope(Date.now() + 90 * DAY),
          pairedAt: Date.now() + 5,
        }),
      );
      expect(await ask('device/since', {})).toEqual({});
      expect(await mark()).toBe('caution');
    },
  );
});

describe('a device that no one ever confirmed', () => {
  it('when it was open beyond the scope and the one gateway is unpaired then, stays off', async () => {
    await narrow(['home.arpa']);
    await seeAndLeave();
    expect(await mark()).toBe('caution');
    await ask('gateway/unpair', { gateway });
    expect(await ask('device/since', {})).toEqual({});
    expect(await mark()).toBe('caution');
  });
});

describe('what a gateway was shown to vouch for at pairing', () => {
  it('can be had again after narrowing, and asking for it changes nothing', async () => {
    await narrow(['home.arpa']);
    expect(await ask('gateway/widest', { gateway })).toMatchObject({
      names: localScope(0).names,
      addresses: localScope(0).addresses,
    });
    expect((await ask('gateway/list', {}))[0]?.scope.names).toEqual(['home.arpa']);
  });
});
