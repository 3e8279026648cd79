import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { startGateway } from '../../../gateway/gateway.ts';
import { GATEWAY_NAME, signedInClient } from '../support/page-client.ts';

/** A disk that breaks, so that the system makes it read-only. Run by broken-disk.test.ts; `/run/disk` is the disk. */
const options = { folder: '/run/disk/data', port: 0, name: GATEWAY_NAME, address: '127.0.0.1' };
const said = async (name: string): Promise<string> => {
  const make = gateway.handOvers.make({ name, others: [], kind: 'local-device', key: { made: 'p256' } });
  return make.then(
    ({ ok }) => String(ok),
    (error: unknown) => (error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : ''),
  );
};
let gateway = await startGateway({ ...options, onError: () => undefined });
const page = await signedInClient(gateway);
const before = await said('before');
const device = execFileSync('findmnt', ['-n', '-o', 'SOURCE', '/run/disk']).toString().trim();
writeFileSync(`/sys/fs/ext4/${basename(device)}/trigger_fs_error`, '1');
const broken = [await said('first'), await said('second')];
const onPage = await page.post('/add/upload', { name: 'third', address: '' });
const shown = (await page.get('/devices')).text.includes('before.home.arpa');
await gateway.close();
const start = await startGateway(options).then(
  () => 'it started',
  (error: unknown) => (error instanceof Error ? error.message : ''),
);
execFileSync('umount', ['/run/disk']);
execFileSync('sh', ['-c', 'e2fsck -fp /run/disk.img || [ $? -le 2 ]']);
execFileSync('mount', ['-o', 'loop', '/run/disk.img', '/run/disk']);
gateway = await startGateway(options);
const devices = (await gateway.devices.all()).map(({ hosts }) => hosts[0]);
const after = await said('after');
await gateway.close();
execFileSync('umount', ['/run/disk']);
console.log(JSON.stringify({ before, broken, onPage: onPage.status, shown, start, devices, after }));
process.exit(0);
