import { type Device, memoryAt } from '../src/core/index.ts';
import { database } from '../src/store/database.ts';
import { DEVICE_STORES, devicesWithKey, findDevice, listedDevices, putDevice } from '../src/store/devices.ts';

/** The store as it is built for browsers, in a page of a real one; what a bench asks of it. */

const DAY = 86_400_000;

const hostOf = (n: number): string => `device-${String(n)}.local`;
const keyOf = (n: number): string => n.toString(16).padStart(64, '0');

function deviceOf(n: number): Device {
  const [id, spkiSha256, address] = [`${hostOf(n)}:443`, keyOf(n), `10.0.${String(n >> 8)}.${String(n & 255)}`];
  const seen = { firstSeen: n, lastSeen: DAY + n };
  return {
    id: crypto.randomUUID(),
    label: n % 3 === 0 ? `Room ${String(n)}` : null,
    notes: null,
    endpoints: [
      {
        id,
        host: hostOf(n),
        port: 443,
        spkiSha256,
        address,
        addresses: [{ address, ...seen }],
        ...seen,
        last: { kind: 'remembered', reasons: ['remembered-by-person', 'key-unchanged'] },
      },
    ],
    keys: [{ spkiSha256, ...seen, endpoints: [id] }],
    personPin: { spkiSha256, since: n },
    gatewayPin: null,
    anchors: [],
    removedAt: null,
  };
}

/** Fills an empty database with this many devices that a person pinned. */
export async function fill(devices: number): Promise<void> {
  const transaction = (await database()).transaction(DEVICE_STORES, 'readwrite');
  await Promise.all([
    ...Array.from({ length: devices }, (_, n) => putDevice(transaction, deviceOf(n))),
    transaction.done,
  ]);
}

/** Milliseconds for one look-up, by endpoint and by key, as for one page; over all of the devices. */
export async function lookUp(devices: number, times: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    const n = Math.floor((i * devices) / times);
    const [device, sameKey] = await Promise.all([findDevice(`${hostOf(n)}:443`), devicesWithKey(keyOf(n))]);
    if (device?.endpoints[0]?.host !== hostOf(n) || sameKey.length !== 1) throw new Error(`${hostOf(n)} is not there`);
  }
  return (performance.now() - started) / times;
}

/** Milliseconds for everything that the list of devices shows of each. */
export async function list(devices: number): Promise<number> {
  const started = performance.now();
  const shown = (await listedDevices()).flatMap((device) =>
    device.endpoints.map((endpoint) => memoryAt(device, endpoint, [])),
  );
  if (shown.length !== devices) throw new Error(`${String(shown.length)} devices are listed`);
  return performance.now() - started;
}
