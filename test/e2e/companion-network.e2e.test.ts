import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { avahi, service } from './support/avahi.ts';
import { twoComputers, type NearCompanion } from './support/two-computers.ts';
import { until } from './support/wait.ts';

const NEAR =
  'ip addr add 192.168.77.1/24 dev near; ip addr add fd00:77::1/64 dev near nodad; ip addr add fe80::1/64 dev ' +
  'near nodad\n';
const FAR =
  'ip addr add 192.168.77.2/24 dev far; ip addr add fd00:77::2/64 dev far nodad; ip addr add fe80::2/64 dev ' +
  'far nodad\n';
/** Another network, which is there first, and where no one is. */
const ELSEWHERE =
  'ip link add away type veth peer name nobody; ip addr add 10.1.1.1/24 dev away; ip link set away up; ip link ' +
  'set nobody up\n';

/** Has an address of another network too, and a DNS server that never answers. */
const HOSTILE = `ip addr add 10.99.0.1/24 dev far\n${FAR}exec "$NODE" --import tsx test/e2e/support/hostile-mdns.ts\n`;
/** Takes the port of mDNS and shares it with no one. */
const HOG = `
const { createSocket } = require("node:dgram");
createSocket("udp4").bind(5353, () =>
  createSocket({ type: "udp6", ipv6Only: true }).bind(5353, () => console.log("ready")));`;

const SERVICES = {
  ipps: service('Office (2.1) printer', '_ipps._tcp', 631, [
    'ty=Example LaserJet 9',
    'usb_MFG=Example',
    'product=(LaserJet 9)',
    'TY=Other',
    'Color=T',
  ]),
  https: service('Printer page', '_https._tcp', 443, ['path=/status']),
  scanner: service('Büro', '_uscan._tcp', 8080, []),
};

let folder: string;
let printer: string;
const open: NearCompanion[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-avahi-'));
  printer = await avahi(folder, { host: 'printer', services: SERVICES });
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
afterAll(() => rm(folder, { recursive: true }));

function companion(...setup: Parameters<typeof twoComputers>): NearCompanion {
  const made = twoComputers(...setup);
  open.push(made);
  return made;
}

/**
 * Avahi makes sure that its name is free before it says it.
 * @param least addresses that it has: one kind may be told before the other.
 */
function resolved(near: NearCompanion, host: string, least = 1) {
  return until(`${host} to be found`, async () => {
    const found = await near.ask('resolve', { host });
    return 'addresses' in found && found.addresses.length >= least ? found : null;
  });
}

/**
 * Listens again until all kinds of services were heard that are awaited: an answer may come too late for one time.
 * @param least addresses that each has.
 */
function browsed(near: NearCompanion, seconds: number, least: number, ...types: readonly string[]) {
  return until(`${types.join(', ')} to be heard`, async () => {
    const found = await near.ask('browse', { seconds });
    const isWhole = (type: string) =>
      found.services.some((each) => each.type === type && each.addresses.length >= least);
    return types.every(isWhole) ? found : null;
  });
}

describe('when a real avahi-daemon is on the network', () => {
  it('should find its name and all that it announces, and no one else', async () => {
    const near = companion({ near: ELSEWHERE + NEAR, far: FAR + printer });
    expect(await resolved(near, 'Printer.local', 2)).toEqual({
      addresses: [
        { address: '192.168.77.2', by: 'mdns' },
        { address: 'fd00:77::2', by: 'mdns' },
      ],
    });
    expect(await near.ask('resolve', { host: 'nobody.local' })).toEqual({ addresses: [] });

    const { services, listened } = await browsed(
      near,
      4,
      2,
      '_https._tcp',
      '_ipps._tcp',
      '_uscan._tcp',
      '_workstation._tcp',
    );
    expect(listened).toBe(true);
    const addresses = ['192.168.77.2', 'fd00:77::2'];
    expect(services).toContainEqual({
      name: 'Office (2.1) printer',
      type: '_ipps._tcp',
      host: 'printer.local',
      port: 631,
      addresses,
      facts: { ty: 'Example LaserJet 9', usb_mfg: 'Example', product: '(LaserJet 9)', color: 'T' },
    });
    expect(services).toContainEqual({
      name: 'Printer page',
      type: '_https._tcp',
      host: 'printer.local',
      port: 443,
      addresses,
      facts: { path: '/status' },
    });
    // No one asks for this kind before the network has named it.
    expect(services).toContainEqual({
      name: 'Büro',
      type: '_uscan._tcp',
      host: 'printer.local',
      port: 8080,
      addresses,
      facts: {},
    });
    expect(services.map(({ type }) => type).sort()).toEqual([
      '_https._tcp',
      '_ipps._tcp',
      '_uscan._tcp',
      '_workstation._tcp',
    ]);
    expect(await near.leave()).toBe(0);
  });

  it('should find it where there is only IPv6, and no address that holds beyond the link', async () => {
    const near = companion({
      near: 'ip addr add fe80::1/64 dev near nodad\n',
      far: `ip addr add fe80::2/64 dev far nodad\n${printer}`,
    });
    expect(await resolved(near, 'printer.local')).toEqual({ addresses: [{ address: 'fe80::2%near', by: 'mdns' }] });
    // Nothing listens there, and it takes the link to learn that.
    await expect
      .poll(() => near.ask('probe', { host: 'printer.local', port: 443 }))
      .toMatchObject({ answers: [{ address: 'fe80::2%near', outcome: 'refused' }] });
    expect((await browsed(near, 2, 1, '_ipps._tcp')).services).toContainEqual(
      expect.objectContaining({ host: 'printer.local', addresses: ['fe80::2%near'] }),
    );
  });

  it('should find it where another program has the port of mDNS for itself', async () => {
    const near = companion({
      near: `${NEAR}mkfifo /run/ready; "$NODE" -e '${HOG}' </dev/null >/run/ready & read ready </run/ready\n`,
      far: FAR + printer,
    });
    expect(await resolved(near, 'printer.local')).toHaveProperty('addresses[0].address', '192.168.77.2');
    await browsed(near, 2, 1, '_ipps._tcp');
  });
});

describe('when a hostile device is on the network', () => {
  it('should resolve a name as if it were not there', async () => {
    const near = companion({ near: NEAR, far: HOSTILE });
    expect(await resolved(near, 'printer.local')).toEqual({ addresses: [{ address: '192.168.77.2', by: 'mdns' }] });
  });

  it('should believe as much as any other who really is on this network', async () => {
    // What shows that the test above sees something: the same packets, from what is now a neighbour.
    const heard = new Set<string>();
    // On a busy machine one of the two may come too late for one question.
    for (let tries = 0; tries < 5 && heard.size < 2; tries++) {
      const found = await resolved(
        companion({ near: `${NEAR}ip addr add 10.99.0.9/24 dev near\n`, far: HOSTILE }),
        'printer.local',
      );
      if ('addresses' in found) for (const { address } of found.addresses) heard.add(address);
    }
    expect([...heard].sort()).toEqual(['192.168.77.2', '192.168.77.66']);
  });

  it('should list no more than an answer holds, and nothing that is not what it seems', async () => {
    const near = companion({ near: NEAR, far: HOSTILE });
    await resolved(near, 'printer.local');
    const { services } = await until('services to be heard', async () => {
      const found = await near.ask('browse', { seconds: 2 });
      return found.services.length > 0 ? found : null;
    });
    expect(services.length).toBeLessThanOrEqual(200);
    expect(services.filter(({ host }) => !host.endsWith('.local'))).toEqual([]);
    expect(JSON.stringify(services)).not.toMatch(/[\p{Cc}\p{Cf}]|\\u00/u);
    expect(await near.leave()).toBe(0);
  });
});

describe('when the resolver of the system hangs', () => {
  it('should answer nevertheless, ask the network meanwhile, and end when the browser does', async () => {
    // More than two minutes for each lookup.
    await writeFile(join(folder, 'resolv.conf'), 'nameserver 192.168.77.2\noptions timeout:30 attempts:5\n');
    const near = companion({
      near: `${NEAR}mount --bind '${join(folder, 'resolv.conf')}' /etc/resolv.conf\n`,
      far: HOSTILE,
    });
    expect(await resolved(near, 'printer.local')).toEqual({ addresses: [{ address: '192.168.77.2', by: 'mdns' }] });
    const asked = Date.now();
    const stuck = ['a.lan', 'b.lan', 'c.lan', 'd.lan', 'e.lan', 'f.lan'].map((host) => near.ask('resolve', { host }));
    expect(await resolved(near, 'printer.local')).toEqual({ addresses: [{ address: '192.168.77.2', by: 'mdns' }] });
    expect(await Promise.all(stuck)).toEqual(stuck.map(() => ({ addresses: [] })));
    await near.leave();
    // Before the lookups end.
    expect(Date.now() - asked).toBeLessThan(120_000);
  });
});
