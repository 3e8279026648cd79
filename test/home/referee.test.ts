import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { askReferee } from '../support/referee.ts';
import { handshake } from './support/tls-client.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const device = (id: string) => {
  const found = home.devices.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** What the gateway answers, over TLS that its own root confirms. */
const asked = (name: string) => {
  const { host, port } = device('router');
  return askReferee({ port, servername: host, ca: home.gateway.rootPem }, name);
};

const keyOf = async (id: string): Promise<string> => {
  const [leaf] = (await handshake(device(id).host, device(id).port, home.gateway.rootPem)).chain;
  const spki = leaf?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
  return createHash('sha256').update(spki).digest('hex');
};

describe('the gateway, asked which key it expects', () => {
  it('names the key of a device in its list, also after the device got a new one', async () => {
    const before = await keyOf('projector');
    expect(await asked('projector.local')).toEqual({ status: 200, body: before });
    await home.rotate('projector');
    const after = await keyOf('projector');
    expect(after).not.toBe(before);
    expect(await asked('projector.local')).toEqual({ status: 200, body: after });
  });

  it('names another key than an exchanged device has', async () => {
    const { status, body } = await asked('heater.local');
    expect(status).toBe(200);
    expect(body).not.toBe(await keyOf('heater'));
  });

  it('does not know a name that is not in its list', async () => {
    expect((await asked('camera.local')).status).toBe(404);
  });
});
