import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { leadTo, listening, sent, shownBy } from '../../support/own-requests.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../src/core/index.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { setReferee, viewReferee } from '../../../src/features/evidence/referee-setting.ts';
import { chooseEvidenceUse, viewEvidenceSettings } from '../../../src/features/evidence/settings.ts';
import { renameGateway, unpairGateway } from '../../../src/features/gateways/list.ts';
import { changeScope } from '../../../src/features/gateways/scope.ts';
import { trustChanged } from '../../../src/features/navigation/trust-changed.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { forgetTrust } from '../../../src/features/trust/trust.ts';
import { noteCertificateAccess } from '../../../src/platform/certificate-access.ts';
import { addGateway, changeGateway } from '../../../src/store/gateways.ts';
import { database } from '../../../src/store/database.ts';
import { lastKnownKey } from '../../../src/store/referee-keys.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting, paired } from '../../support/observations.ts';
import { REFEREE_PATH, startReferee, type TestReferee } from '../../support/referee.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
const URL_OF_TV = 'https://tv.lan/';
const TV = { tabId: 1, url: URL_OF_TV };

let root: Minted;
let gatewayLeaf: Minted;
/** Of the same name, from a root that no one paired. */
let strangerLeaf: Minted;
/** What the television presents: certificates that it made itself, with a key each. */
let tv: Minted;
let renewed: Minted;

beforeAll(async () => {
  root = await mintRoot({ subject: 'CN=Home Root', ...DATES });
  gatewayLeaf = await mint({ issuer: root, subject: 'CN=router.lan', dns: ['router.lan'], ...DATES });
  const other = await mintRoot({ subject: 'CN=Other Root', ...DATES });
  strangerLeaf = await mint({ issuer: other, subject: 'CN=router.lan', dns: ['router.lan'], ...DATES });
  tv = await mint({ subject: 'CN=tv.lan', dns: ['tv.lan'], ...DATES });
  renewed = await mint({ subject: 'CN=tv.lan', dns: ['tv.lan'], ...DATES });
});

const keyOf = async ({ keys }: Minted): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));

let referee: TestReferee;
let gateway: string;

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  forgetTrust();
  referee = await startReferee(null);
  leadTo.set('router.lan', '192.168.1.1');
  shownBy.set('router.lan', gatewayLeaf.der);
  gateway = (await addGateway({ ...paired(root), from: `http://router.lan:${referee.port}/root.pem` })).id;
});
afterEach(async () => {
  await referee.close();
  expect(listening(), 'no request is followed for ever').toBe(0);
});

const address = (): string => `https://router.lan:${referee.port}`;
const choose = async (): Promise<void> => {
  expect(await setReferee({ gateway, address: address() })).toMatchObject({ problem: null });
  referee.asked.length = 0;
};

async function look(shown: Minted = tv): Promise<Appraisal> {
  tabs.set(1, { incognito: false, url: URL_OF_TV });
  await visitPage({ tabId: 1, url: URL_OF_TV, observations: pageSighting({ leaf: shown, url: URL_OF_TV }) });
  await lookForEvidence(TV);
  const view = await viewTab(TV);
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

const belongsTo = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'belongs-to');
const codes = ({ evidence }: Appraisal) => evidence[0]?.steps.map(({ code }) => code);

describe('what a gateway said of a device', () => {
  const told = async (): Promise<Appraisal> => {
    const view = await viewTab(TV);
    if (view.kind !== 'judged') throw new Error(view.kind);
    return view.appraisal;
  };

  it.each<[string, () => Promise<unknown>]>([
    ['is unpaired', () => unpairGateway({ gateway })],
    ['is renamed', () => renameGateway({ gateway, name: 'Cottage' })],
    ['may vouch for less', () => changeScope({ gateway, names: ['nas.lan'], addresses: [] })],
    ['may have changed, as another page of ours says', trustChanged],
  ])('proves nothing of the open page once the gateway %s', async (_, change) => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    expect(belongsTo(await look())).toMatchObject({ answer: 'proved' });
    await change();
    expect(belongsTo(await told())?.answer).not.toBe('proved');
    expect((await told()).evidence.filter(({ standing }) => standing === 'proved')).toEqual([]);
  });

  it('proves nothing once the gateway is believed no more, even where it is still kept', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    await look();
    await changeGateway(gateway, { removedAt: Date.now() });
    expect((await told()).evidence).toMatchObject([{ kind: 'referee', standing: 'claimed' }]);
    expect(belongsTo(await told())?.answer).not.toBe('proved');
  });
});

describe('a gateway that is asked about keys', () => {
  it('proves whose a device is when it expects the key that the device shows', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    const appraisal = await look();
    expect(belongsTo(appraisal)).toMatchObject({ answer: 'proved', code: 'owner-expects-key', binding: 'attests-key' });
    expect(appraisal.evidence).toMatchObject([{ kind: 'referee', place: 'gateway', anchor: gateway }]);
    // It is no certificate of the gateway's: the headline says no more than before.
    expect(appraisal.headline.kind).toBe('new');
    expect(referee.asked).toEqual([`${REFEREE_PATH}/tv.lan`]);
  });

  it('makes a device suspicious that shows another key', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(renewed));
    const appraisal = await look();
    expect(codes(appraisal)).toEqual(['referee-confirmed', 'referee-key-differs']);
    expect(appraisal.headline).toMatchObject({ kind: 'caution', reasons: ['owner-expects-other-key'] });
  });

  it('makes no second service of that host suspicious for a key of its own', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(renewed));
    const at = { tabId: 1, url: 'https://tv.lan:8443/' };
    tabs.set(1, { incognito: false, url: at.url });
    await visitPage({ ...at, observations: pageSighting({ leaf: tv, url: at.url }) });
    await lookForEvidence(at);
    const view = await viewTab(at);
    if (view.kind !== 'judged') throw new Error(view.kind);
    expect(codes(view.appraisal)).toEqual(['referee-confirmed', 'referee-key-of-other-port']);
    expect(view.appraisal.headline.kind).toBe('new');
  });

  it('tells a renewal, and a key that it took back', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    await look();
    referee.expected.set('tv.lan', await keyOf(renewed));
    expect(codes(await look())).toContain('referee-key-taken-back');
    expect(codes(await look(renewed))).toEqual(['referee-confirmed', 'referee-key-matches', 'referee-key-renewed']);
    expect(codes(await look(renewed))).toEqual(['referee-confirmed', 'referee-key-matches']);
  });

  it('has no say where it does not know the name', async () => {
    await choose();
    const appraisal = await look();
    expect(belongsTo(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'owner-not-said', params: {} });
    expect(codes(appraisal)).toEqual(['referee-confirmed', 'referee-name-unknown']);
    expect(appraisal.headline.kind).toBe('new');
  });

  it.each([
    ['restored', 'referee-restored'],
    ['several', 'referee-several-keys'],
  ] as const)('says why where it cannot name one key (%s), which is no one’s word', async (expected, code) => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    await look();
    referee.expected.set('tv.lan', expected);
    // Whichever key the device shows by now: the gateway cannot tell.
    for (const shown of [tv, renewed]) {
      const appraisal = await look(shown);
      expect(codes(appraisal)).toEqual(['referee-confirmed', code]);
      expect(belongsTo(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'owner-not-said', params: {} });
      expect(appraisal.headline.reasons).not.toContain('owner-expects-other-key');
    }
  });

  it.each<[string, () => void]>([
    ['a certificate of another root', () => shownBy.set('router.lan', strangerLeaf.der)],
    ['the certificate of a different name', () => shownBy.set('router.lan', tv.der)],
  ])('is not believed over a connection that showed %s', async (_, change) => {
    await choose();
    change();
    for (const held of [tv, renewed]) {
      referee.expected.set('tv.lan', await keyOf(held));
      const appraisal = await look();
      expect(codes(appraisal)).toEqual(['referee-not-confirmed']);
      expect(belongsTo(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'owner-not-said' });
    }
  });

  it('has no say over a connection of which the browser shows no certificate', async () => {
    await choose();
    shownBy.delete('router.lan');
    referee.expected.set('tv.lan', await keyOf(tv));
    expect((await look()).evidence).toEqual([]);
  });

  it('is not believed from an address that is not local', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    leadTo.set('router.lan', '198.51.100.7');
    expect((await look()).evidence).toEqual([]);
  });

  it('is not asked where this browser does not show who answers', async () => {
    await choose();
    await noteCertificateAccess(false);
    const before = sent.length;
    expect(await setReferee({ gateway, address: address() })).toMatchObject({ problem: 'connection-unseen' });
    expect(sent.length).toBe(before);
  });

  it('is not asked about a name outside its scope, in a private window, nor about its own page', async () => {
    await choose();
    for (const [tabId, url] of [
      [1, 'https://www.example.com/'],
      [2, URL_OF_TV],
      [1, `${address()}/`],
    ] as const) {
      tabs.set(tabId, { incognito: tabId === 2, url });
      await visitPage({ tabId, url, observations: pageSighting({ leaf: tv, url }) });
      await lookForEvidence({ tabId, url });
    }
    expect(referee.asked.filter((each) => each.includes('/referee/'))).toEqual([]);
  });

  it('is asked only once the person said so, and no more once they take that back or unpair it', async () => {
    referee.expected.set('tv.lan', await keyOf(tv));
    expect((await look()).evidence).toEqual([]);
    await choose();
    expect((await look()).evidence).toHaveLength(1);
    await chooseEvidenceUse({ kind: 'referee', use: 'off' });
    expect((await look()).evidence).toEqual([]);
    await chooseEvidenceUse({ kind: 'referee', use: 'secondary' });
    await setReferee({ gateway, address: null });
    expect((await look()).evidence).toEqual([]);
    await choose();
    await unpairGateway({ gateway });
    expect((await look()).evidence).toEqual([]);
    expect(referee.asked).toEqual([]);
  });
});

describe('a gateway that is unpaired while it is being asked', () => {
  it('leaves no key behind that would be held against the device later', async () => {
    await choose();
    referee.expected.set('tv.lan', await keyOf(tv));
    let release: (value?: unknown) => void = () => undefined;
    referee.held = new Promise((resolve) => (release = resolve));
    const looking = look();
    await expect.poll(() => referee.asked.length).toBe(1);
    // As another page of ours does it, which shares nothing with this one but the database.
    const db = await database();
    const record = await db.get('gateways', gateway);
    if (record) await db.put('gateways', { ...record, removedAt: Date.now() });
    release();
    await looking;
    expect(await lastKnownKey(gateway, 'tv.lan')).toBeNull();
    await addGateway({ ...paired(root), pairedAt: Date.now() });
    await choose();
    // Had the first key been kept, this would be told as taken back.
    referee.expected.set('tv.lan', await keyOf(renewed));
    expect(codes(await look())).toEqual(['referee-confirmed', 'referee-key-differs']);
  });
});

describe('the address at which a gateway is asked', () => {
  it('is suggested by where its root came from, and kept as an origin', async () => {
    expect(await viewReferee({ gateway })).toEqual({ address: null, suggested: 'https://router.lan' });
    const { view } = await setReferee({ gateway, address: ` router.lan:${referee.port} ` });
    expect(view.address).toBe(address());
    expect(await viewReferee({ gateway })).toEqual(view);
  });

  it.each([
    ['http://router.lan', 'bad-url'],
    ['https://router.lan/path', 'bad-url'],
    ['https://me@router.lan', 'bad-url'],
    ['', 'bad-url'],
    ['router lan', 'bad-url'],
    ['https://www.example.com', 'not-local'],
    ['https://198.51.100.7', 'not-local'],
  ])('is refused and changes nothing when it is %j', async (typed, problem) => {
    await choose();
    expect(await setReferee({ gateway, address: typed })).toMatchObject({ problem, view: { address: address() } });
    expect(referee.asked).toEqual([]);
  });

  it('says at once when what answers there does not prove to be this gateway', async () => {
    shownBy.set('router.lan', strangerLeaf.der);
    expect(await setReferee({ gateway, address: address() })).toMatchObject({ problem: 'not-confirmed' });
    expect(await viewReferee({ gateway })).toMatchObject({ address: address() });
  });

  it('never leads a verdict', async () => {
    await expect(chooseEvidenceUse({ kind: 'referee', use: 'primary' })).rejects.toThrow('bad-message');
    const { kinds } = await viewEvidenceSettings();
    expect(kinds).toContainEqual({ kind: 'referee', use: 'secondary', mayLead: false });
  });
});
