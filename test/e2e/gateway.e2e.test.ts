import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { runOpenssl } from '../home/support/openssl.ts';
import { startDriver } from './support/driver.ts';
import { fill, press, reads, visit } from './support/people.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const GATEWAY = 'gateway.home.arpa';
const DEVICE = 'nas.home.arpa';
const PASSWORD = 'four words make it';
const run = promisify(execFile);

/** A server in the home that asks by acme-tiny: its proofs lie in a folder that it serves. */
async function startDevice(folder: string): Promise<{ server: Server; port: number }> {
  await mkdir(join(folder, 'proofs'));
  const server = createServer((request, response) => {
    const name = /^\/\.well-known\/acme-challenge\/([\w-]+)$/.exec(request.url ?? '')?.[1] ?? '';
    readFile(join(folder, 'proofs', name)).then(
      (proof) => response.end(proof),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** @returns the certificate with its chain, once the person has allowed it. */
async function askByAcmeTiny(folder: string, port: number): Promise<string> {
  const at = (name: string): string => join(folder, name);
  await runOpenssl(['genrsa', '-out', at('account.key'), '2048']);
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at('key')];
  await runOpenssl(['req', '-new', ...key, '-subj', `/CN=${DEVICE}`, '-out', at('csr')]);
  const args = ['--account-key', at('account.key'), '--csr', at('csr'), '--acme-dir', at('proofs'), '--disable-check'];
  const directory = ['--directory-url', `https://127.0.0.1:${port}/acme/directory`];
  const env = { ...process.env, SSL_CERT_FILE: at('data/root.pem') };
  return (await run('acme-tiny', [...args, ...directory], { env })).stdout;
}

describe.each(BROWSERS)('the page of a gateway in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-gateway-page-'));
  let gateway: Gateway;
  let device: Server;
  let driver: Driver;
  beforeAll(async () => {
    const { server, port } = await startDevice(folder);
    device = server;
    const challengePorts = { http: port, tls: port };
    const options = { folder: join(folder, 'data'), port: 0, name: GATEWAY, address: '127.0.0.1', challengePorts };
    [gateway, driver] = await Promise.all([startGateway(options), startDriver(name, { names: [GATEWAY] })]);
  });
  afterAll(async () => {
    await driver?.close();
    await gateway?.close();
    device?.close();
    rmSync(folder, { recursive: true });
  });

  it('lets in whoever has the set-up code, who allows a device there, sees it listed and revokes it', async () => {
    const { tab } = driver;
    const page = `https://${GATEWAY}:${gateway.port}/`;
    await visit(driver, page);
    await reads(tab, 'Set up your gateway');
    await fill(tab, '#code', gateway.access.newSetUpCode());
    await fill(tab, '#password', PASSWORD);
    await fill(tab, '#again', PASSWORD);
    await press(tab, 'Set password');
    await reads(tab, 'No device has a certificate yet.');

    const asked = askByAcmeTiny(folder, gateway.port);
    // What becomes of it is looked at below.
    asked.catch(() => undefined);
    await until('the device to wait', async () => ((await gateway.orders.waiting()).length > 0 ? true : null));
    await driver.open(`${page}waiting`);
    await reads(tab, DEVICE);
    await press(tab, 'Allow this device');
    await reads(tab, 'The device is allowed.');
    const certificate = await asked;
    expect(await runOpenssl(['x509', '-noout', '-ext', 'subjectAltName'], certificate)).toContain(`DNS:${DEVICE}`);

    // Not by the link: the page in front of it loads itself again.
    await driver.open(`${page}devices`);
    expect(await reads(tab, 'Renews by itself.')).toContain(DEVICE);
    await press(tab, `Revoke ${DEVICE}`);
    await reads(tab, 'Revoke this device?');
    await press(tab, 'Revoke this device');
    expect(await reads(tab, 'The device is revoked.')).toContain('Revoked on');
    const [held] = (await gateway.records.all('certificates')).filter(([, { hosts }]) => hosts.includes(DEVICE));
    expect(held?.[1].revoked).not.toBeNull();
  });
});
