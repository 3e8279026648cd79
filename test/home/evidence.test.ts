import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { appraiseArtefacts } from '../../src/core/evidence/kinds/appraise-artefacts.ts';
import { parseHost } from '../../src/core/net/host.ts';
import { handshake } from './support/tls-client.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const NONCE = new Uint8Array(32).fill(7);

/** What Latchkey makes of a device that says who made it, asked with our nonce. */
async function appraised(id: string) {
  const device = home.devices.find((each) => each.id === id);
  if (!device) throw new Error(`no ${id}`);
  const { chain } = await handshake(device.host, device.port, home.gateway.rootPem);
  const [leaf] = chain;
  const host = parseHost(device.host);
  if (!leaf || !host) throw new Error(`${id} presented nothing`);
  const presented = new Uint8Array(leaf.raw);
  const asked = await ask(
    device.port,
    `/.well-known/latchkey/evidence?nonce=${Buffer.from(NONCE).toString('base64url')}`,
  );
  const maker = { id: 'maker', name: 'Warmhouse', root: new Uint8Array(new X509Certificate(home.makerPem).raw) };
  const { evidence } = await appraiseArtefacts(
    [
      { place: 'certificate', mediaType: 'application/pkix-cert', bytes: presented },
      ...(asked ? [{ place: 'well-known', mediaType: 'application/cmw+json', bytes: asked } as const] : []),
    ],
    {
      presented: { leaf: presented, others: [] },
      host,
      nonce: NONCE,
      makers: [maker],
      gateways: [],
      off: [],
      now: Date.now(),
    },
  );
  return evidence;
}

async function ask(port: number, path: string): Promise<Uint8Array | null> {
  const { get } = await import('node:https');
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts) : null));
    }).on('error', reject);
  });
}

describe('a device of the home that says who made it', () => {
  test('is proved by the identity that it presents when its maker is known', async () => {
    const [identity] = await appraised('gate');
    expect(identity).toMatchObject({
      kind: 'device-identity',
      genuine: 'proved',
      binding: 'this-connection',
      claims: { model: 'Gate Camera 7', serial: 'WH-004711' },
    });
  });

  test('is proved by a statement that names the certificate presented', async () => {
    const token = (await appraised('sensor')).find(({ kind }) => kind === 'token');
    expect(token).toMatchObject({ genuine: 'proved', binding: 'attests-key', claims: { model: 'Rain Sensor 3' } });
  });

  test('is found out when it passes on the statement of another', async () => {
    const token = (await appraised('relay')).find(({ kind }) => kind === 'token');
    expect(token?.steps).toContainEqual(
      expect.objectContaining({ code: 'token-for-another-certificate', answer: 'refuted' }),
    );
    expect(token?.binding).toBe('claimed');
  });
});
