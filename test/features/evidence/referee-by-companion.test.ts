import { granted, restartBrowser, tabs } from '../../support/extension-api.ts';
import { sent } from '../../support/own-requests.ts';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../../home/keys.ts';
import { close, listen } from '../../../home/listen.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { setReferee } from '../../../src/features/evidence/referee-setting.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { forgetTrust } from '../../../src/features/trust/trust.ts';
import { noteCertificateAccess } from '../../../src/platform/certificate-access.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { native } from '../../support/native-port.ts';
import { pageSighting, paired } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
const TV = { tabId: 1, url: 'https://tv.lan/' };

let root: Minted;
let gatewayLeaf: Minted;
let strangerLeaf: Minted;
let tv: Minted;
let tvKey: Buffer;
beforeAll(async () => {
  root = await mintRoot({ subject: 'CN=Home Root', ...DATES });
  const shown = { subject: 'CN=router.localhost', dns: ['router.localhost'], ...DATES };
  gatewayLeaf = await mint({ issuer: root, ...shown });
  strangerLeaf = await mint({ issuer: await mintRoot({ subject: 'CN=Other Root', ...DATES }), ...shown });
  tv = await mint({ subject: 'CN=tv.lan', dns: ['tv.lan'], ...DATES });
  const spki = Buffer.from(await crypto.subtle.exportKey('spki', tv.keys.publicKey));
  tvKey = createHash('sha256').update(spki).digest();
});

let server: Server;
let address: string;
let gateway: string;
let asked: string[];

const contextOf = (shown: Minted) => ({ cert: shown.pem, key: privateKeyPem(shown.keys) });

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  forgetTrust();
  granted.add('nativeMessaging');
  asked = [];
  server = createServer(contextOf(gatewayLeaf), ({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('/tv.lan')) response.end(tvKey);
    else response.writeHead(404).end();
  });
  address = `https://router.localhost:${await listen(server, 0)}`;
  gateway = (await addGateway(paired(root))).id;
  // This browser shows no certificates.
  await noteCertificateAccess(false);
});
afterEach(() => close(server));
afterAll(() => {
  for (const child of native.started) child.kill();
});

async function lookAtTv() {
  tabs.set(1, { incognito: false, url: TV.url });
  await visitPage({ ...TV, observations: pageSighting({ leaf: tv, url: TV.url }) });
  await noteCertificateAccess(false);
  await lookForEvidence(TV);
  const view = await viewTab(TV);
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

describe('a gateway that the companion asks, as the browser shows no certificates', () => {
  it('is believed on a connection that its root confirms', async () => {
    expect(await setReferee({ gateway, address })).toMatchObject({ problem: null });
    const { evidence, findings } = await lookAtTv();
    expect(evidence).toMatchObject([{ kind: 'referee', place: 'gateway', genuine: 'proved', anchor: gateway }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'owner-expects-key' }));
    expect(asked).toEqual(['/.well-known/referee/sha256/router.localhost', '/.well-known/referee/sha256/tv.lan']);
    // The browser itself did not ask the gateway.
    expect(sent.filter((each) => each.includes('router'))).toEqual([]);
  });

  it('is not even asked where its root does not confirm who answers', async () => {
    server.setSecureContext(contextOf(strangerLeaf));
    expect(await setReferee({ gateway, address })).toMatchObject({ problem: 'connection-unseen' });
    expect((await lookAtTv()).evidence).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is not asked without the companion', async () => {
    granted.delete('nativeMessaging');
    expect(await setReferee({ gateway, address })).toMatchObject({ problem: 'connection-unseen' });
    expect((await lookAtTv()).evidence).toEqual([]);
    expect(asked).toEqual([]);
  });
});
