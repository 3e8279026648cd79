import { rmSync, writeFileSync } from 'node:fs';
import { startGateway } from '../../../gateway/gateway.ts';
import { acmeDevices, type PlacedOrder } from '../support/acme-devices.ts';

/** A disk that fills up while devices order. Run by disk.test.ts; `/run/disk` is the disk. */
const DISK = '/run/disk';
const fill = (): void => {
  for (let part = 0; part < 10_000; part++)
    try {
      writeFileSync(`${DISK}/ballast${part}`, Buffer.alloc(4096));
    } catch {
      break;
    }
};
const clear = (): void => {
  for (let part = 0; part < 10_000; part++) rmSync(`${DISK}/ballast${part}`, { force: true });
};
const told: string[] = [];
const devices = await acmeDevices('127.0.0.1');
const gateway = await startGateway({
  folder: `${DISK}/data`,
  port: 0,
  name: 'gateway.home.arpa',
  challengePorts: { http: devices.port, tls: devices.port },
  onError: (error) => told.push(String(error)),
});
const serials = async (): Promise<string[]> => (await gateway.records.all('certificates')).map(([serial]) => serial);

// Some that are ready, and one whose proof is looked at once the disk is full.
const device = await devices.at(gateway, '127.0.0.1');
const orders: PlacedOrder[] = [];
for (const name of ['one', 'two', 'three', 'four', 'five']) {
  const order = await device.order(`${name}.home.arpa`);
  await gateway.orders.approve(order.id);
  if ((await order.status()) !== 'ready') throw new Error('It is not ready');
  orders.push(order);
}
const pending = await device.order('pending.home.arpa');
const approval = await gateway.records.get('approvals', device.account);
const order = await gateway.records.get('orders', pending.id);
if (!order || !approval) throw new Error('There is no order');
const hosts = [...approval.hosts, ...order.hosts];
const unproved = { ...approval.unproved, 'pending.home.arpa': order.address };
await gateway.records.commit(
  { table: 'approvals', key: device.account, value: { ...approval, hosts, unproved } },
  { table: 'orders', key: pending.id, value: { ...order, approved: true } },
);
fill();
const before = await serials();
const certified: boolean[] = [];
for (const each of orders) certified.push(await each.certify());
// What the store has open has room to the end of its last page. Each has its record, or is told no.
const issued = (await serials()).length - before.length;
const whileFull = {
  isRefused: certified.at(-1) === false,
  isTold: certified.filter(Boolean).length === issued,
  status: await pending.status(),
};
clear();
const withRoom = {
  certified: await Promise.all(orders.map((each, at) => certified[at] === true || each.certify())),
  // Its client asks how it is, and it is looked at again.
  status: [await pending.status(), await pending.status()].at(-1),
  pending: await pending.certify(),
};
const after = await serials();
await gateway.close();
const again = await startGateway({ folder: `${DISK}/data`, port: 0, name: 'gateway.home.arpa' });
const kept = (await again.records.all('certificates')).map(([serial]) => serial);
await again.close();
console.log(
  JSON.stringify({
    whileFull,
    withRoom,
    new: after.length - before.length,
    lost: after.filter((serial) => !kept.includes(serial)),
    told: told.length > 0 && told.every((each) => each.includes('is full')),
  }),
);
process.exit(0);
