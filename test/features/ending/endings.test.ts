import { expect, it } from 'vitest';
import { afterVisit, type Device, type GatewayRoot, rememberKeyAt } from '../../../src/core/index.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { endings } from '../../../src/features/ending/endings.ts';
import { DAY, mint } from '../../support/mint.ts';

const NOW = Date.UTC(2026, 10, 1);
const ANY_DEVICE = [OID_SERVER_AUTH];
const LOCAL_DEVICE = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];

type Intermediate = readonly [daysLeft: number, usages: readonly string[] | null];

/** A gateway with intermediates that end after so many days, each under a name of its own. */
async function gateway(intermediates: readonly Intermediate[]): Promise<GatewayRoot> {
  const notBefore = NOW - 600 * DAY;
  const root = await mint({ subject: 'CN=Home', ca: true, notBefore, notAfter: NOW + 5000 * DAY });
  const made = intermediates.map(([daysLeft, usages], i) =>
    mint({
      subject: `CN=Home issuer ${String(i)}`,
      issuer: root,
      ca: true,
      notBefore,
      notAfter: NOW + daysLeft * DAY,
      ...(usages && { usages }),
    }),
  );
  const ders = (await Promise.all(made)).map(({ der }) => der);
  const scope = { names: ['lan'], addresses: [], until: NOW };
  return { id: 'aa', name: 'Home', root: root.der, intermediates: ders, scope, pairedAt: NOW, source: 'file' };
}

const told = async (...intermediates: readonly Intermediate[]) =>
  (await endings({ trusted: [await gateway(intermediates)], paired: [], devices: [] }, NOW)).length;

it('tells of an intermediate that ends soon', async () => {
  expect(await told([20, ANY_DEVICE])).toBe(1);
});

it('tells of none that was replaced by one of another name for the same use', async () => {
  expect(await told([5, LOCAL_DEVICE], [20, ANY_DEVICE], [500, ANY_DEVICE], [510, LOCAL_DEVICE])).toBe(0);
  expect(await told([-3, null], [500, null])).toBe(0);
});

it('tells of the one for a use for which none lasts longer', async () => {
  expect(await told([20, LOCAL_DEVICE], [500, ANY_DEVICE])).toBe(1);
});

const KEY = 'ab'.repeat(32);
/** A device at its first place, with the date of the certificate there. */
const deviceAt = (host: string, port: number, notAfter: number): Device => {
  const endpoint = { id: `${host}:${String(port)}`, host, port };
  const seen = { endpoint, address: null, spkiSha256: KEY, seenAt: NOW - 80 * DAY, at: NOW - 80 * DAY };
  const concluded = { kind: 'new' as const, reasons: [] };
  const validity = { notBefore: NOW - 600 * DAY, notAfter };
  const visit = { ...seen, concluded, validity, confirmedBy: null, byBuiltInRoot: false, asks: false };
  const { device } = afterVisit(null, visit, [], 'nas');
  if (!device) throw new Error('no device');
  return rememberKeyAt(device, endpoint.id, KEY, NOW).device;
};
const toldOf = async (...places: readonly Device[]) => {
  const [first] = places;
  if (!first) throw new Error('no place');
  const device = { ...first, endpoints: places.flatMap(({ endpoints }) => endpoints) };
  return (await endings({ trusted: [], paired: [], devices: [device] }, NOW)).length;
};

it('tells once of a device at two names, of none where one showed what lasts longer, and of each server', async () => {
  const ends = NOW + 20 * DAY;
  expect(await toldOf(deviceAt('nas.local', 443, ends), deviceAt('192.168.1.20', 443, ends))).toBe(1);
  expect(await toldOf(deviceAt('nas.local', 443, NOW + 500 * DAY), deviceAt('192.168.1.20', 443, ends))).toBe(0);
  expect(await toldOf(deviceAt('nas.local', 443, ends), deviceAt('nas.local', 8443, ends + DAY))).toBe(2);
});
