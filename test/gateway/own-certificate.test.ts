import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startGateway } from '../../gateway/gateway.ts';
import { ownCertificate } from '../../gateway/own-certificate.ts';
import { UNPROTECTED } from '../../gateway/protection/key-protection.ts';
import { inOwnNetwork } from '../e2e/support/own-network.ts';
import { hosts, newFolder, testAuthority } from './support/ca.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let folder: string;
beforeEach(() => {
  folder = newFolder();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(join(folder, '..'), { recursive: true });
});

/** Who issued what the gateway presents at this port. */
const presentedIssuer = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().issuer.CN));
      socket.destroy();
    });
    socket.once('error', reject);
  });

/** The serial number of what it presents. */
const presentedSerial = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    });
    socket.once('error', reject);
  });

it('keeps its certificate over a restart, until half its life is over, its names change or it is revoked', async () => {
  const begun = Date.now();
  const started = async (name = 'gateway.home.arpa', passphrase: string | null = null) => {
    const gateway = await startGateway({ folder, port: 0, name, address: '127.0.0.1', passphrase });
    const serial = await presentedSerial(gateway.port);
    const count = (await gateway.records.found('holder', 'gateway')).length;
    const [kept] = await gateway.records.all('own');
    return { serial, count, isEncrypted: typeof kept?.[1].key !== 'string', gateway, close: gateway.close };
  };
  const first = await started();
  await first.close();
  const again = await started();
  await again.close();
  expect([again.serial, again.count]).toEqual([first.serial, 1]);
  const other = await started('other.home.arpa');
  await other.close();
  expect([other.serial === first.serial, other.count]).toEqual([false, 2]);
  // Its key is kept as the others are.
  const closed = await started('other.home.arpa', 'a long passphrase');
  await closed.close();
  expect([closed.serial === other.serial, closed.isEncrypted]).toEqual([false, true]);
  const reopened = await started('other.home.arpa', 'a long passphrase');
  expect(reopened.serial).toBe(closed.serial);
  await reopened.gateway.authority.revoke(reopened.serial.toLowerCase(), 4);
  await reopened.close();
  const anew = await started('other.home.arpa', 'a long passphrase');
  await anew.close();
  expect(anew.serial).not.toBe(reopened.serial);
  vi.setSystemTime(begun + 14 * DAY);
  const later = await started('other.home.arpa', 'a long passphrase');
  expect(later.serial).toBe(anew.serial);
  vi.setSystemTime(begun + 16 * DAY);
  vi.advanceTimersByTime(HOUR);
  await vi.waitFor(async () => expect(await presentedSerial(later.gateway.port)).not.toBe(anew.serial), 60_000);
  await later.close();
});

it('the gateway presents a certificate by its new intermediate also where issuing made that', async () => {
  const start = () => startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
  const begun = Date.now();
  await (await start()).close();
  // Its intermediates last two years, and are replaced where they end within 200 days.
  vi.setSystemTime(begun + 529 * DAY);
  const gateway = await start();
  const before = await presentedIssuer(gateway.port);
  vi.setSystemTime(begun + 531 * DAY);
  await vi.advanceTimersByTimeAsync(0);
  const made = await gateway.handOvers.make({
    name: 'lamp',
    others: [],
    kind: 'local-device',
    key: { made: 'p256' },
  });
  expect(made.ok).toBe(true);
  expect(gateway.authority.issuers).toHaveLength(4);
  expect(await presentedIssuer(gateway.port)).toBe(before);
  vi.advanceTimersByTime(HOUR);
  await vi.waitFor(async () => expect(await presentedIssuer(gateway.port)).not.toBe(before), 60_000);
  await gateway.close();
});

it('keeps its certificate while IPv6 addresses come and go beside one that it holds, and others go away', async () => {
  const ca = await testAuthority(Date.now, folder);
  const [NAME, V4, STABLE] = ['gateway.home.arpa', '192.168.1.5', 'fd00:1:2:7::5'];
  const own = async (names: readonly string[], port = 8443) => {
    const named = hosts(...names);
    const shown = await ownCertificate(ca.records, ca.authority, UNPROTECTED, named, port, Date.now());
    return { cert: shown.cert, certified: shown.hosts };
  };
  const first = await own([NAME, V4, 'fd00:1:2:7:aaaa::1', STABLE]);
  for (const still of [
    [V4, NAME, STABLE, 'fd00:1:2:7:aaaa::1'],
    [NAME, V4, 'fd00:1:2:7:bbbb::1', 'fd00:1:2:7:cccc::1', STABLE],
    [NAME, V4, STABLE],
    [NAME, STABLE],
    [NAME],
  ])
    expect([still, (await own(still)).cert === first.cert]).toEqual([still, true]);
  // The page names no address that is not in it.
  expect([...first.certified].sort()).toEqual([V4, 'fd00:1:2:7::5', 'fd00:1:2:7:aaaa::1', NAME].sort());
  let last = first;
  for (const [names, port] of [
    [[NAME, '192.168.1.6', STABLE], 8443],
    [[NAME, '192.168.1.6', STABLE, 'fd00:1:2:8::5'], 8443],
    // None that it holds is left in that network.
    [[NAME, '192.168.1.6', 'fd00:1:2:7:dddd::1', 'fd00:1:2:8::5'], 8443],
    [[NAME, '192.168.1.6', 'fd00:1:2:7:dddd::1', 'fd00:1:2:8::5'], 8444],
    [[NAME, 'latchkey-1.local', '192.168.1.6'], 8444],
    [[NAME, '192.168.1.6'], 8444],
  ] as const) {
    const next = await own(names, port);
    expect([names, next.cert === last.cert]).toEqual([names, false]);
    expect([...next.certified].sort()).toEqual([...names].sort());
    last = next;
  }
  // More than a certificate holds: which of them are in it does not change with their order.
  const many = Array.from({ length: 30 }, (_, number) => `192.168.2.${number + 1}`);
  const full = await own([NAME, ...many], 8444);
  expect(full.certified.size).toBe(20);
  expect((await own([NAME, ...many.reverse()], 8444)).cert).toBe(full.cert);
  await ca.records.close();
});

it('gets one certificate more, at once, where clients come by an address that this computer got since', async () => {
  vi.useRealTimers();
  const said = await inOwnNetwork({ addresses: ['192.168.77.5/24'], hosts: [] }, [
    '../../gateway/new-address-inside.ts',
    '192.168.77.6',
  ]);
  expect(said).toEqual({ lacks: true, holds: true, more: 1 });
});
