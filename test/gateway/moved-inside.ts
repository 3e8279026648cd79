import { execFileSync } from 'node:child_process';
import { startGateway } from '../../gateway/gateway.ts';
import { httpRequest } from './support/acme-client.ts';

/** A gateway whose computer gets another address while it runs. Run by rebinding.test.ts. */
const gateway = await startGateway({ folder: '/run/data', port: 0, name: 'gateway.home.arpa' });
const NEW = '192.168.88.2';
execFileSync('ip', ['addr', 'add', `${NEW}/24`, 'dev', 'lo']);
const statuses: number[] = [];
for (const host of [NEW, '192.168.88.3', 'evil.example', NEW])
  statuses.push((await httpRequest(`http://${NEW}:${gateway.port}/acme/directory`, { host })).status);
let isCertified = false;
for (let tries = 0; tries < 50 && !isCertified; tries++) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  const own = await gateway.records.found('holder', 'gateway');
  isCertified = own.some(([, { hosts }]) => hosts.includes(NEW));
}
console.log(JSON.stringify({ statuses, isCertified }));
process.exit(0);
