import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startGateway } from '../../gateway/gateway.ts';
import { newFolder } from './support/ca.ts';

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
