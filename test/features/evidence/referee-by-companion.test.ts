import { granted, restartBrowser, tabs } from '../../support/extension-api.ts';
import { sent } from '../../support/own-requests.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { REFEREE_PATH, startReferee, type TestReferee } from '../../support/referee.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
const TV = { tabId: 1, url: 'https://tv.lan/' };

let root: Minted;
let gatewayLeaf: Minted;
let strangerLeaf: Minted;
let tv: Minted;
let tvKey: Uint8Array;
beforeAll(async () => {
  root = await mintRoot({ subject: 'CN=Home Root', ...DATES });
  const shown = { subject: 'CN=router.localhost', dns: ['router.localhost'], ...DATES };
  gatewayLeaf = await mint({ issuer: root, ...shown });
  strangerLeaf = await mint({ issuer: await mintRoot({ subject: 'CN=Other Root', ...DATES }), ...shown });
  tv = await mint({ subject: 'CN=tv.lan', dns: ['tv.lan'], ...DATES });
  tvKey = new Uint8Array(await crypto.subtle.exportKey('spki', tv.keys.publicKey));
});

let referee: TestReferee;
let address: string;
let gateway: string;

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  forgetTrust();
  granted.add('nativeMessaging');
  referee = await startReferee(gatewayLeaf);
  referee.expected.set('tv.lan', tvKey);
  address = `https://router.localhost:${referee.port}`;
  gateway = (await addGateway(paired(root))).id;
  // This browser shows no certificates.
  await noteCertificateAccess(false);
});
afterEach(() => referee.close());
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
    expect(referee.asked).toEqual([`${REFEREE_PATH}/router.localhost`, `${REFEREE_PATH}/tv.lan`]);
    // The browser itself did not ask the gateway.
    expect(sent.filter((each) => each.includes('router'))).toEqual([]);
  });

  it.each([
    ['restored', 'referee-restored'],
    ['several', 'referee-several-keys'],
  ] as const)('is not taken for one that says nothing readable where it answers %s', async (expected, code) => {
    await setReferee({ gateway, address });
    referee.expected.set('tv.lan', expected);
    const { evidence, headline } = await lookAtTv();
    expect(evidence).toMatchObject([{ kind: 'referee', standing: 'claimed', genuine: 'cannot tell' }]);
    expect(evidence[0]?.steps.map((step) => step.code)).toEqual(['referee-confirmed', code]);
    expect(headline.kind).not.toBe('danger');
    expect(headline.reasons).not.toContain('owner-expects-other-key');
  });

  it('is not even asked where its root does not confirm who answers', async () => {
    referee.show(strangerLeaf);
    expect(await setReferee({ gateway, address })).toMatchObject({ problem: 'connection-unseen' });
    expect((await lookAtTv()).evidence).toEqual([]);
    expect(referee.asked).toEqual([]);
  });

  it('is not asked without the companion', async () => {
    granted.delete('nativeMessaging');
    expect(await setReferee({ gateway, address })).toMatchObject({ problem: 'connection-unseen' });
    expect((await lookAtTv()).evidence).toEqual([]);
    expect(referee.asked).toEqual([]);
  });
});
