import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { close, listen } from '../../home/listen.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { DAY, type Minted, mintLeaf, mintRoot } from '../support/mint.ts';
import { ocspAt } from '../support/mint-extensions.ts';
import { type RunningResponder, startResponder } from '../support/openssl-ocsp.ts';
import { startDriver } from './support/driver.ts';
import { pairByPaste } from './support/pairing.ts';
import { turnGuardOff, visit } from './support/people.ts';
import { popupWith } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const GATEWAY = 'gateway.local';
const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
const DEVICES = [
  { name: 'printer.local', serial: '4711', verdict: 'confirmed', reason: 'not-revoked-answered', answer: 'proved' },
  { name: 'camera.local', serial: '4712', verdict: 'danger', reason: 'path-revoked', answer: 'refuted' },
] as const;

/**
 * The openssl program answers for the gateway; both browsers ask it from the background, across origins and with a body
 * of their own kind.
 */
describe.each(BROWSERS)('when a gateway that %s paired answers by OCSP', (name) => {
  let root: Minted;
  let responder: RunningResponder;
  let driver: Driver;
  const servers: Server[] = [];
  const urls = new Map<string, string>();
  beforeAll(async () => {
    root = await mintRoot(dates);
    responder = await startResponder({
      issuer: root,
      known: [{ serial: '4711' }, { serial: '4712', revoked: 'keyCompromise' }],
    });
    const extensions = [ocspAt(responder.url.replace('127.0.0.1', GATEWAY))];
    for (const device of DEVICES) {
      const leaf = await mintLeaf(root, { ...dates, serial: device.serial, dns: [device.name], extensions });
      const server = createServer({ key: privateKeyPem(leaf.keys), cert: leaf.pem }, (_, response) =>
        response.end('Hello'),
      );
      servers.push(server);
      urls.set(device.name, `https://${device.name}:${await listen(server, 0)}/`);
    }
    driver = await startDriver(name, { names: [GATEWAY, ...DEVICES.map((device) => device.name)] });
    await turnGuardOff(driver);
    await pairByPaste(driver, root.pem, { digits: await sha256Hex(root.der) });
  });
  afterAll(async () => {
    await driver?.close();
    await responder?.close();
    await Promise.all(servers.map(close));
  });

  it.each(DEVICES)('$name is $verdict', async (device) => {
    await visit(driver, urls.get(device.name) ?? '');
    const popup = await popupWith(driver, device.reason);
    expect(popup.verdict).toBe(device.verdict);
    expect(popup.checks).toContainEqual({ reason: device.reason, answer: device.answer });
  });
});
