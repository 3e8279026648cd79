import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { startGateway } from '../../gateway/gateway.ts';

/** This computer gets an address while the gateway runs, and clients come by it. Run by own-certificate.test.ts. */
const NEW = process.argv[2] ?? '';
const PATIENCE = 60_000;

/** The names of the certificate that a client is shown who comes by this address. */
const namesAt = (host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().subjectaltname ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });

const gateway = await startGateway({ folder: join(mkdtempSync(join(tmpdir(), 'latchkey-')), 'data'), port: 0 });
const issued = async (): Promise<number> => (await gateway.records.found('holder', 'gateway')).length;
const before = await issued();
execFileSync('ip', ['addr', 'add', `${NEW}/24`, 'dev', 'lo']);
const lacks = !(await Promise.all([NEW, NEW, NEW, NEW].map((host) => namesAt(host, gateway.port))))[0]?.includes(NEW);
const until = Date.now() + PATIENCE;
let names = '';
while (!names.includes(NEW) && Date.now() < until) {
  await new Promise((resolve) => setTimeout(resolve, 20));
  names = await namesAt(NEW, gateway.port);
}
const more = (await issued()) - before;
await gateway.close();
console.log(JSON.stringify({ lacks, holds: names.includes(NEW), more }));
process.exit(0);
