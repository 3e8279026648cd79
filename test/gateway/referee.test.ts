import { createHash, X509Certificate } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Spki } from '../../src/core/x509/basics/index.ts';
import { askReferee, REFEREE_PATH } from '../support/referee.ts';
import { hosts, newFolder, newSpki } from './support/ca.ts';

const DAY = 24 * 60 * 60_000;
const folder = newFolder();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** What this one answers, over TLS that its own root confirms. */
const asked = (name: string, host = '127.0.0.1') => askGateway(gateway, name, host);
const askGateway = ({ port, authority }: Gateway, name: string, host = '127.0.0.1') =>
  askReferee({ port, servername: 'gateway.home.arpa', ca: toPem([authority.root.certificate.der]), host }, name);

const issue = (name: string, spki: Spki, lifetime = 30 * DAY) => issueAt(gateway, name, spki, lifetime);
const issueAt = (at: Gateway, name: string, spki: Spki, lifetime = 30 * DAY) =>
  at.authority.issue({ spki, kind: 'local-device', hosts: hosts(name), holder: 'test', lifetime });

/** In the body, which a browser reads: why it names none. */
const SEVERAL = { status: 409, body: Buffer.from('several\n').toString('hex') };

const hashOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');

describe('the gateway, asked which key it expects', () => {
  it('names the key in the certificate of a device, whatever the case of the name', async () => {
    const made = await gateway.handOvers.make({
      name: 'printer',
      others: ['192.168.1.20'],
      kind: 'local-device',
      key: { made: 'p256' },
    });
    if (!made.ok) throw new Error(made.fault);
    const record = await gateway.records.get('certificates', made.made.serial);
    const { publicKey } = new X509Certificate(Buffer.from(record?.certificate ?? '', 'base64'));
    const key = hashOf(publicKey.export({ type: 'spki', format: 'der' }));
    expect(await asked('printer.home.arpa')).toEqual({ status: 200, body: key });
    expect(await asked('PRINTER.home.arpa')).toEqual({ status: 200, body: key });
  });

  it('names it after a renewal over the same key, and none while two keys are right', async () => {
    const spki = await newSpki();
    await issue('nas.local', spki);
    await issue('nas.local', spki);
    expect(await asked('nas.local')).toEqual({ status: 200, body: hashOf(spki.der) });
    const before = await issue('lamp.local', await newSpki());
    const newer = await newSpki();
    await issue('lamp.local', newer);
    expect(await asked('lamp.local')).toEqual(SEVERAL);
    await gateway.authority.revoke(before.serial, 4);
    expect(await asked('lamp.local')).toEqual({ status: 200, body: hashOf(newer.der) });
  });

  it('does not know a name that it issued nothing for, a device that was revoked, or that has ended', async () => {
    expect((await asked('camera.local')).status).toBe(404);
    const { serial } = await issue('lost.local', await newSpki());
    await gateway.authority.revoke(serial, 1);
    expect((await asked('lost.local')).status).toBe(404);
    const ended = await issue('ended.local', await newSpki());
    const record = await gateway.records.get('certificates', ended.serial);
    if (!record) throw new Error('There is no record');
    const value = { ...record, until: Date.now() - 1 };
    await gateway.records.commit({ table: 'certificates', key: ended.serial, value });
    expect((await asked('ended.local')).status).toBe(404);
  });

  it.each(['192.168.1.20', '127.0.0.1', '[fd00::1]', '..', '%2e%2e', '', 'gateway.home.arpa', 'a'.repeat(300)])(
    'says nothing of %s',
    async (name) => {
      expect((await asked(name)).status).toBe(404);
    },
  );

  it('answers over https and under its own names alone', async () => {
    const overHttp = await fetch(`http://127.0.0.1:${gateway.port}${REFEREE_PATH}/printer.home.arpa`);
    expect(overHttp.status).toBe(403);
    expect((await asked('printer.home.arpa', 'attacker.example')).status).toBe(421);
  });
});
