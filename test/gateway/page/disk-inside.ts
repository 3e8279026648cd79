import { rmSync, writeFileSync } from 'node:fs';
import { startGateway } from '../../../gateway/gateway.ts';
import { GATEWAY_NAME, pageClient, PASSWORD, signedInClient } from '../support/page-client.ts';

/** A disk that fills up while someone uses the page. Run by disk.test.ts; `/run/disk` is the disk. */
const DISK = '/run/disk';
const told: string[] = [];
const gateway = await startGateway({
  folder: `${DISK}/data`,
  port: 0,
  name: GATEWAY_NAME,
  address: '127.0.0.1',
  onError: (error) => told.push(String(error)),
});
const client = await signedInClient(gateway);
const list = async (name: string) => {
  const { status, text } = await client.post('/add/plain', { name, host: `${name}.local` });
  return { status, said: /is full\. Nothing was issued or lost/.test(text) };
};

for (let part = 0; ; part++)
  try {
    writeFileSync(`${DISK}/ballast${part}`, Buffer.alloc(4096));
  } catch {
    break;
  }
// What the database has open still has room to the end of its last page.
let full = await list('lamp0');
for (let each = 1; each < 100 && full.status !== 503; each++) full = await list(`lamp${each}`);
const stranger = await pageClient(gateway).post('/sign-in', { password: PASSWORD });
const shown = (await client.get('/devices')).status;
for (let part = 0; part < 100; part++) rmSync(`${DISK}/ballast${part}`, { force: true });
const withRoom = await list('socket');
const listed = (await client.get('/devices')).text.includes('socket');
console.log(
  JSON.stringify({
    full,
    stranger: {
      status: stranger.status,
      saysWhere: stranger.text.includes(DISK),
      cookie: 'set-cookie' in stranger.headers,
    },
    shown,
    withRoom,
    listed,
    told: told.length > 0 && told.every((each) => each.includes('is full')),
  }),
);
await gateway.close();
process.exit(0);
