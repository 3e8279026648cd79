import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUnknownDevices } from '../../../gateway/est/unknown-devices.ts';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { acmeClient } from '../support/acme-client.ts';
import { hosts, newFolder, newSpki } from '../support/ca.ts';
import { allowOnPage, GATEWAY_NAME, type PageClient, signedInClient } from '../support/page-client.ts';
import { gatewayCommand } from '../support/program.ts';
import { openControl } from '../../../gateway/control.ts';

const folder = newFolder();
let gateway: Gateway;
let page: PageClient;
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: GATEWAY_NAME, address: '127.0.0.1' });
  page = await signedInClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** Orders by ACME, as a device of its own at this address. @returns the id. */
async function order(address: string, ...names: readonly string[]): Promise<string> {
  const client = await acmeClient(`http://127.0.0.1:${gateway.port}`, { address });
  await client.post(client.directory.newAccount ?? '', {});
  const identifiers = names.map((value) => ({ type: 'dns', value }));
  const { headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
  return headers.get('location')?.split('/').at(-1) ?? '';
}
/** Asks by EST, without a code. */
async function enrol(address: string, name: string): Promise<void> {
  const subject = { der: Uint8Array.of(0x30, 0), rdns: [], keys: [] };
  const unknown = createUnknownDevices(gateway.records, gateway.authority, () => false);
  expect(await unknown.ask({ subject, spki: await newSpki(), hosts: hosts(name) }, address)).toBe('waiting');
}
/** What the page warns of beside one that waits. */
async function warnings(id: string): Promise<string[]> {
  const card = (await page.get('/waiting')).text.split('<li').find((each) => each.includes(`value="${id}"`)) ?? '';
  return [...card.matchAll(/data-tone="warn"[^>]*>(.*?)<\/p>/gs)].map(([, said = '']) => said);
}
const approved = async (id: string) => (await gateway.records.get('orders', id))?.approved;
const shownOn = async (id: string): Promise<string> =>
  new RegExp(`value="${id}"/?>\\s*<input type="hidden" name="shown" value="([^"]*)"`).exec(
    (await page.get('/waiting')).text,
  )?.[1] ?? 'nothing';
const press = async (id: string, shown?: string) =>
  String((await page.post('/waiting/allow', { id, ...(shown !== undefined && { shown }) })).headers.location).replace(
    '/waiting?done=',
    '',
  );

const ANOTHER = 'Another request for this name waits, too, from';
const ONLY = 'allow only the one that comes from your device.';

describe('two that wait for one name', () => {
  it('are told of at each of them, by whatever protocol they ask', async () => {
    const [here, there] = [
      await order('127.0.0.2', 'nas.home.arpa'),
      await order('127.0.0.3', 'nas.home.arpa', 'x.local'),
    ];
    expect(await warnings(here)).toEqual([`${ANOTHER} 127.0.0.3: ${ONLY}`]);
    expect(await warnings(there)).toEqual([`${ANOTHER} 127.0.0.2: ${ONLY}`]);
    await enrol('127.0.0.4', 'nas.home.arpa');
    expect(await warnings(here)).toEqual([
      `Other requests for this name wait, too, from 127.0.0.3 and 127.0.0.4: ${ONLY}`,
    ]);
    const control = await openControl(gateway, folder);
    expect((await gatewayCommand('waiting', '--data', folder)).said).toContain(
      `${here}  nas.home.arpa  from 127.0.0.2  (also asked for from 127.0.0.3, 127.0.0.4)`,
    );
    const refused = await gatewayCommand('approve', here, '--data', folder);
    expect(refused).toEqual({
      code: 1,
      said:
        'Not approved: also asked for from 127.0.0.3, 127.0.0.4. ' +
        `If it is your device all the same: approve ${here} none rivals\n`,
    });
    expect(await approved(here)).toBe(false);
    const third = await order('127.0.0.6', 'free.home.arpa');
    expect(await gatewayCommand('approve', third, '--data', folder)).toMatchObject({ code: 0 });
    const plain = { name: 'NAS', host: 'nas.home.arpa', at: Date.now() };
    await gateway.records.commit({ table: 'plainDevices', key: plain.host, value: plain });
    expect((await gatewayCommand('approve', here, 'none', 'rivals', '--data', folder)).said).toContain(
      `you listed a device under this name; also asked for from`,
    );
    expect(await gatewayCommand('approve', here, 'listed', 'rivals', '--data', folder)).toMatchObject({ code: 0 });
    expect(await approved(here)).toBe(true);
    await gateway.records.commit({ table: 'plainDevices', key: plain.host, value: null });
    await control.close();
    // An account of its own at the same address is another asker.
    const again = await order('127.0.0.5', 'tv.home.arpa');
    expect(await warnings(again)).toEqual([]);
    await order('127.0.0.5', 'tv.home.arpa');
    expect(await warnings(again)).toEqual([`${ANOTHER} the same address: ${ONLY}`]);
  });

  it('are no others where one account asks twice, from wherever', async () => {
    const client = await acmeClient(`http://127.0.0.1:${gateway.port}`, { address: '127.0.0.2' });
    await client.post(client.directory.newAccount ?? '', {});
    const ids: string[] = [];
    for (const names of [['a.home.arpa'], ['a.home.arpa', 'b.home.arpa']]) {
      const identifiers = names.map((value) => ({ type: 'dns', value }));
      const { headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
      ids.push(headers.get('location')?.split('/').at(-1) ?? '');
    }
    // As by IPv4 and by IPv6.
    const first = await gateway.records.get('orders', ids[0] ?? '');
    if (!first) throw new Error('The order is lost');
    await gateway.records.commit({ table: 'orders', key: 'elsewhere', value: { ...first, address: 'fd00::2' } });
    for (const id of [...ids, 'elsewhere']) expect(await warnings(id)).toEqual([]);
  });
});

describe('a yes on the page', () => {
  it('counts for what was shown: where a rival came since, it is refused with a sentence', async () => {
    const id = await order('127.0.0.2', 'lamp.home.arpa');
    const shown = await shownOn(id);
    await order('127.0.0.3', 'lamp.home.arpa');
    expect(await press(id, shown)).toBe('changed');
    expect((await page.get('/waiting?done=changed')).text).toMatch(
      /data-tone="warn"[^>]*>Nothing was allowed: .*Look again/,
    );
    expect(await press(id)).toBe('changed');
    expect(await approved(id)).toBe(false);
    expect(await allowOnPage(page, id)).toBe('/waiting?done=allowed');
    expect(await approved(id)).toBe(true);
    expect(await press(id, shown)).toBe('gone');
  });

  it('counts for what was shown: where another device got the name since, too', async () => {
    const id = await order('127.0.0.2', 'clock.home.arpa');
    const shown = await shownOn(id);
    const asked = { kind: 'local-device' as const, hosts: hosts('clock.home.arpa'), holder: 'another' };
    await gateway.authority.issue({ ...asked, spki: await newSpki(), lifetime: 24 * 60 * 60_000 });
    expect(await press(id, shown)).toBe('changed');
    expect(await approved(id)).toBe(false);
    expect(await warnings(id)).toEqual([expect.stringContaining('Another device has a certificate for this name')]);
    expect(await allowOnPage(page, id)).toBe('/waiting?done=allowed');
  });

  it('by EST is the same', async () => {
    await enrol('127.0.0.4', 'door.home.arpa');
    const id = (await gateway.waitingRoom.waiting()).find((each) => each.hosts.includes('door.home.arpa'))?.id ?? '';
    const shown = await shownOn(id);
    await order('127.0.0.2', 'door.home.arpa');
    expect(await press(id, shown)).toBe('changed');
    expect((await gateway.records.get('enrolments', id))?.state).toBe('waiting');
    expect(await allowOnPage(page, id)).toBe('/waiting?done=allowed');
  });

  it('is not kept away by rivals that come and go, wherever they are', async () => {
    const id = await order('127.0.0.2', 'gate.home.arpa');
    const come = async (last: number): Promise<() => Promise<void>> => {
      const key = await order(`127.0.0.${last}`, 'gate.home.arpa');
      return () => gateway.records.commit({ table: 'orders', key, value: null });
    };
    const leave = await come(3);
    const shown = await shownOn(id);
    await leave();
    const leaveAgain = await come(4);
    const waiting = (await gateway.waitingRoom.waiting()).find((each) => each.id === id);
    expect(waiting?.rivals).toEqual(['127.0.0.4']);
    await leaveAgain();
    const before = await gateway.records.get('orders', id);
    // Gone altogether, or there from elsewhere.
    for (const last of [null, 5]) {
      await gateway.records.commit({ table: 'orders', key: id, value: before ?? null });
      await gateway.records.commit({ table: 'approvals', key: before?.account ?? '', value: null });
      if (last !== null) await come(last);
      expect([last, await press(id, shown)]).toEqual([last, 'allowed']);
    }
  });

  it('counts still where less is to be known than was shown', async () => {
    const id = await order('127.0.0.2', 'shed.home.arpa');
    const plain = { name: 'Shed', host: 'shed.home.arpa', at: Date.now() };
    await gateway.records.commit({ table: 'plainDevices', key: plain.host, value: plain });
    const shown = await shownOn(id);
    expect(shown).toBe('listed');
    expect(await press(id, 'none')).toBe('changed');
    await gateway.records.commit({ table: 'plainDevices', key: plain.host, value: null });
    expect(await press(id, shown)).toBe('allowed');
  });

  it('is not kept away by ever more rivals: of three it is said where they are', async () => {
    const id = await order('127.0.0.2', 'much.home.arpa');
    for (const last of [3, 4, 5, 6]) await order(`127.0.0.${last}`, 'much.home.arpa');
    const list = '127.0.0.3, 127.0.0.4, 127.0.0.5 and elsewhere';
    expect(await warnings(id)).toEqual([`Other requests for this name wait, too, from ${list}: ${ONLY}`]);
    const shown = await shownOn(id);
    await order('127.0.0.7', 'much.home.arpa');
    expect(await press(id, shown)).toBe('allowed');
  });
});
