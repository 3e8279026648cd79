import { BASE, painted, restartBrowser, SESSION_QUOTA, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api } from '../../../src/platform/api.ts';
import type { Answers, Reply, Request, RequestName } from '../../../src/protocol/index.ts';
import { grantPass } from '../../../src/features/navigation/pass.ts';
import { pageRefused } from '../../../src/features/navigation/refused-page.ts';
import { changeGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { knownDevices } from '../../../src/store/devices.ts';
import { answer } from '../../support/ask.ts';
import { pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { type Gateway, mint, mintGateway, type Minted, mintRoot } from '../../support/mint.ts';
import { mintRollover, type Rollover } from '../../support/mint-rollover.ts';
import { answered, committed, started, tell, visitPage } from '../../support/visit.ts';

const DAY = 86_400_000;
const own = { id: 'latchkey-under-test', url: `${BASE}popup/index.html` };
const URL_OF_PRINTER = 'https://printer.local/';

let gateway: Gateway;
let camera: Minted;

beforeAll(async () => {
  // The background has a clock of its own, so these are in force now.
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
  gateway = await mintGateway({ root: dates, intermediate: dates, leaf: dates });
  camera = await mint({ subject: 'CN=Camera', ...dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

const send = <N extends RequestName>(name: N, request: Request<N>): Promise<Reply<N>> =>
  answer({ name, request }, own) as Promise<Reply<N>>;
const base64 = (...minted: readonly Minted[]): string =>
  Buffer.from(minted.map(({ pem }) => pem).join('\n')).toString('base64');
const digits = ({ der }: Minted): string => createHash('sha256').update(der).digest('hex');

async function value<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const reply = await send(name, request);
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value;
}

async function offer(...minted: readonly Minted[]): Promise<string> {
  const view = await value('pairing/read', { source: 'paste', bytes: base64(...minted) });
  if (view.kind !== 'offer') throw new Error(view.problem);
  return view.offer;
}

const pairingPage = { id: own.id, url: `${BASE}pairing/index.html?from=setup#top` };
const prove = (sender: typeof own, ...minted: readonly Minted[]): Promise<Reply<'pairing/proved'>> =>
  answer({ name: 'pairing/proved', request: { bytes: base64(...minted) } }, sender) as Promise<Reply<'pairing/proved'>>;

async function take(request: Request<'pairing/take'>): Promise<Answers['pairing/take']> {
  const reply = (await answer({ name: 'pairing/take', request }, pairingPage)) as Reply<'pairing/take'>;
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value;
}

async function provedOffer(...minted: readonly Minted[]): Promise<string> {
  const reply = await prove(pairingPage, ...minted);
  if (!reply.ok || reply.value.kind !== 'offer') throw new Error(JSON.stringify(reply));
  return reply.value.offer;
}

async function see(leaf: Minted, tabId = 1): Promise<void> {
  await visitPage({
    tabId,
    url: URL_OF_PRINTER,
    observations: pageSighting({ leaf }),
  });
}

describe('who may ask', () => {
  it.each([['pairing/proved'], ['pairing/take'], ['anchor/keep']])(
    '%s: only the page that has reason to',
    async (name) => {
      expect(await answer({ name, request: {} }, own)).toEqual({ ok: false, fault: 'unknown-sender' });
    },
  );

  it.each([
    ['a web page', { id: own.id, url: 'https://printer.local/' }],
    ['a page that looks like ours', { id: own.id, url: `https://evil.example/?${BASE}` }],
    ['another extension', { id: 'someone-else', url: `${BASE}popup/index.html` }],
    ['a script of ours inside a web page', { id: own.id, url: 'http://printer.local/', frameId: 0 }],
    [
      'a page whose address only begins like ours',
      { id: own.id, url: `${BASE.slice(0, -1)}.example/popup/index.html` },
    ],
    ['no one in particular', {}],
  ])('%s: unknown sender', async (_who, sender) => {
    expect(await answer({ name: 'gateway/list', request: {} }, sender)).toEqual({ ok: false, fault: 'unknown-sender' });
  });

  it.each([
    ['nothing', undefined, 'bad-message'],
    ['a text', 'gateway/list', 'bad-message'],
    ['no request', { name: 'gateway/list' }, 'bad-message'],
    ['an unknown request', { name: 'gateway/steal', request: {} }, 'unknown-request'],
    ['a property of every object', { name: 'constructor', request: {} }, 'unknown-request'],
    ['a prototype', { name: '__proto__', request: {} }, 'unknown-request'],
    ['a wrong type', { name: 'tab/view', request: { tabId: '1', url: 'x' } }, 'bad-message'],
    ['too long a text', { name: 'gateway/rename', request: { gateway: 'x', name: 'x'.repeat(81) } }, 'bad-message'],
    [
      'a hash that is none',
      { name: 'device/remember', request: { device: 'printer.local:443', spkiSha256: 'abc' } },
      'bad-message',
    ],
    ['a name that is no text', { name: ['gateway/list'], request: {} }, 'unknown-request'],
    ['a request that is nothing', { name: 'gateway/list', request: null }, 'bad-message'],
    [
      'more pairing material than we read',
      { name: 'pairing/read', request: { source: 'file', bytes: 'A'.repeat(3 * 1024 * 1024) } },
      'bad-message',
    ],
    [
      'pairing material from nowhere we know',
      { name: 'pairing/read', request: { source: 'url', bytes: 'AAAA' } },
      'bad-message',
    ],
    [
      'pairing material with wrong padding',
      { name: 'pairing/read', request: { source: 'paste', bytes: 'AA=' } },
      'bad-message',
    ],
    ['a device no one has seen', { name: 'device/forget', request: { device: 'x.local:443' } }, 'not-found'],
    ['a gateway no one has paired', { name: 'gateway/unpair', request: { gateway: 'x' } }, 'not-found'],
    ['a name of blanks', { name: 'gateway/rename', request: { gateway: 'x', name: ' ' } }, 'bad-message'],
    [
      'pairing material that is not base64',
      { name: 'pairing/read', request: { source: 'paste', bytes: '***' } },
      'bad-message',
    ],
  ])('%s: a fault, not a crash', async (_what, message, fault) => {
    expect(await answer(message, own)).toEqual({ ok: false, fault });
  });
});

describe('pairing', () => {
  it('stores exactly the bytes that were compared, and the intermediates with them', async () => {
    const id = await offer(gateway.root, gateway.intermediate);
    expect(await value('pairing/compare', { offer: id, typed: digits(gateway.root).slice(0, 20) })).toEqual({
      state: 'incomplete',
    });
    expect(await value('pairing/compare', { offer: id, typed: digits(gateway.root) })).toEqual({ state: 'match' });
    await value('pairing/confirm', { offer: id, typed: digits(gateway.root), name: ' Home ' });
    const [stored] = await pairedGateways();
    expect(stored).toMatchObject({
      name: 'Home',
      root: gateway.root.der,
      intermediates: [gateway.intermediate.der],
      source: 'paste',
    });
  });

  it('shows the page nothing that could be copied into the proof', async () => {
    const view = await value('pairing/read', { source: 'file', bytes: base64(gateway.root) });
    expect(JSON.stringify(view)).not.toContain(digits(gateway.root).slice(0, 8));
  });

  it.each(['', 'abcd', '0'.repeat(64), 'abandon '.repeat(12)])(
    'when the proof is "%s", nothing is stored',
    async (typed) => {
      const id = await offer(gateway.root);
      expect(await send('pairing/confirm', { offer: id, typed, name: 'Home' })).toEqual({
        ok: false,
        fault: 'proof-mismatch',
      });
      expect(await pairedGateways()).toEqual([]);
    },
  );

  it('when the offer is unknown or used up, it says so', async () => {
    const id = await offer(gateway.root);
    await value('pairing/confirm', { offer: id, typed: digits(gateway.root), name: 'Home' });
    expect(await send('pairing/confirm', { offer: id, typed: digits(gateway.root), name: 'Home' })).toEqual({
      ok: false,
      fault: 'offer-expired',
    });
    expect(await send('pairing/compare', { offer: 'made up', typed: '' })).toEqual({
      ok: false,
      fault: 'offer-expired',
    });
  });

  it('when the root is paired already, it says so, unless it brings a new intermediate', async () => {
    await value('pairing/confirm', { offer: await offer(gateway.root), typed: digits(gateway.root), name: 'Home' });
    expect(await value('pairing/read', { source: 'paste', bytes: base64(gateway.root) })).toEqual({
      kind: 'problem',
      problem: 'already-paired',
      gateway: 'Home',
    });
    await value('pairing/confirm', {
      offer: await offer(gateway.root, gateway.intermediate),
      typed: digits(gateway.root),
      name: 'Home',
    });
    expect((await pairedGateways()).map(({ intermediates }) => intermediates.length)).toEqual([1]);
  });

  it('pairs again and keeps the intermediates when the root was made anew with its key', async () => {
    await value('pairing/confirm', {
      offer: await offer(gateway.root, gateway.intermediate),
      typed: digits(gateway.root),
      name: 'Home',
    });
    const renewed = await mintRoot({
      keys: gateway.root.keys,
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 90 * DAY,
    });
    await value('pairing/confirm', { offer: await offer(renewed), typed: digits(renewed), name: 'Home' });
    expect(await pairedGateways()).toMatchObject([{ root: renewed.der, intermediates: [gateway.intermediate.der] }]);
  });

  it('when there is another offer, the one before is gone, and the proof of one does not pair the other', async () => {
    const stranger = await mintRoot({
      subject: 'CN=Stranger',
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 30 * DAY,
    });
    const [first, second] = [await offer(gateway.root), await offer(stranger)];
    expect(await send('pairing/confirm', { offer: first, typed: digits(gateway.root), name: '' })).toEqual({
      ok: false,
      fault: 'offer-expired',
    });
    expect(await send('pairing/confirm', { offer: second, typed: digits(gateway.root), name: '' })).toEqual({
      ok: false,
      fault: 'proof-mismatch',
    });
    expect(await pairedGateways()).toEqual([]);
  });

  it('when the browser was started anew, the offer has expired', async () => {
    const id = await offer(gateway.root);
    restartBrowser();
    expect(await send('pairing/confirm', { offer: id, typed: digits(gateway.root), name: 'Home' })).toEqual({
      ok: false,
      fault: 'offer-expired',
    });
    expect(await pairedGateways()).toEqual([]);
  });

  it('without a name, it takes the name that the root gives itself', async () => {
    expect(
      await value('pairing/confirm', { offer: await offer(gateway.root), typed: digits(gateway.root), name: ' ' }),
    ).toMatchObject({ name: 'Home Gateway Root' });
  });

  it.each([['file'], ['paste']] as const)(
    'without a comparison, nothing is stored of what came as %s',
    async (source) => {
      const view = await value('pairing/read', { source, bytes: base64(gateway.root) });
      if (view.kind !== 'offer') throw new Error(view.problem);
      expect(view.proved).toBeNull();
      expect(await send('pairing/confirm', { offer: view.offer, typed: null, name: 'Home' })).toEqual({
        ok: false,
        fault: 'proof-mismatch',
      });
      expect(await pairedGateways()).toEqual([]);
    },
  );

  it.each([
    [1, { kind: 'problem', problem: 'ends-soon' }],
    [3, { kind: 'offer' }],
  ])('when it ends in %i days: %o', async (days, view) => {
    const root = await mintRoot({ notBefore: Date.now() - DAY, notAfter: Date.now() + days * DAY });
    expect(await value('pairing/read', { source: 'paste', bytes: base64(root) })).toMatchObject(view);
  });

  it('when its sender proved the code, it is paired without a comparison, and it is known how', async () => {
    const id = await provedOffer(gateway.root, gateway.intermediate);
    await value('pairing/confirm', { offer: id, typed: null, name: 'Home' });
    expect(await pairedGateways()).toMatchObject([
      { root: gateway.root.der, intermediates: [gateway.intermediate.der], source: 'code' },
    ]);
  });

  it('when one offer was proved by a code, another one is not', async () => {
    await provedOffer(gateway.root);
    const stranger = await mintRoot({
      subject: 'CN=Stranger',
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 30 * DAY,
    });
    expect(await send('pairing/confirm', { offer: await offer(stranger), typed: null, name: '' })).toEqual({
      ok: false,
      fault: 'proof-mismatch',
    });
    expect(await pairedGateways()).toEqual([]);
  });

  it.each([
    ['a web page', { id: own.id, url: 'https://printer.local/pairing/index.html' }],
    ['another extension', { id: 'someone-else', url: `${BASE}pairing/index.html` }],
    ['another page of ours', own],
    [
      'our page that takes an address from the web',
      { id: own.id, url: `${BASE}warning/index.html?url=/pairing/index.html` },
    ],
    ['a page of ours beneath the right one', { id: own.id, url: `${BASE}pairing/index.html/warning/index.html` }],
  ])('when %s says that a code was proved: unknown sender', async (_who, sender) => {
    expect(await prove(sender, gateway.root)).toEqual({ ok: false, fault: 'unknown-sender' });
  });

  it(
    'when what lay at an address has the SHA-256 that the person brought, it is paired without a comparison, and ' +
      'the address is kept',
    async () => {
      const url = 'http://router.local/root.pem';
      const found = await take({
        url,
        bytes: base64(gateway.root),
        proof: { by: 'hash', sha256: digits(gateway.root) },
      });
      if (found.kind !== 'offer') throw new Error(found.problem);
      expect(found.proved).toBe('hash');
      await value('pairing/confirm', { offer: found.offer, typed: null, name: 'Home' });
      expect(await pairedGateways()).toMatchObject([{ source: 'url', from: url }]);
    },
  );

  it.each([['hash'], ['link']] as const)('when it has another SHA-256 than the %s says, it is refused', async (by) => {
    expect(
      await take({
        url: 'http://router.local/root.pem',
        bytes: base64(gateway.root),
        proof: { by, sha256: 'ab'.repeat(32) },
      }),
    ).toEqual({ kind: 'problem', problem: `${by}-mismatch` });
  });

  it('when the person brought none, it has to be compared', async () => {
    const found = await take({ url: 'http://router.local/root.pem', bytes: base64(gateway.root) });
    if (found.kind !== 'offer') throw new Error(found.problem);
    expect(found.proved).toBeNull();
    expect(await send('pairing/confirm', { offer: found.offer, typed: null, name: 'Home' })).toEqual({
      ok: false,
      fault: 'proof-mismatch',
    });
  });

  it('once paired, an open page is judged again and its device is confirmed', async () => {
    await see(gateway.leaf);
    expect(painted.get(1)).toBe('?');
    await value('pairing/confirm', {
      offer: await offer(gateway.root, gateway.intermediate),
      typed: digits(gateway.root),
      name: 'Home',
    });
    expect(painted.get(1)).toBe('✓');
    const { id } = await value('gateway/list', {}).then(([first]) => first ?? { id: '' });
    await value('gateway/unpair', { gateway: id });
    expect(await value('gateway/list', {})).toEqual([]);
    expect(painted.get(1)).not.toBe('✓');
    await value('gateway/restore', { gateway: id });
    expect(painted.get(1)).toBe('✓');
    expect(await value('gateway/rename', { gateway: id, name: 'Attic' })).toMatchObject({ name: 'Attic' });
  });
});

describe('when what is offered comes after a root that is paired', () => {
  const later = { notBefore: Date.now() - 1000, notAfter: Date.now() + 300 * DAY };
  const dates = { notBefore: Date.now() - 9 * DAY, notAfter: Date.now() + 200 * DAY };

  async function pairOld(): Promise<Rollover> {
    const rollover = await mintRollover({ root: dates, newWithNew: later, newWithOld: later });
    await value('pairing/confirm', {
      offer: await offer(rollover.oldWithOld),
      typed: digits(rollover.oldWithOld),
      name: 'Home',
    });
    return rollover;
  }

  it('and that root vouches for it, nothing is to be compared, and both stay paired', async () => {
    const { newWithOld, newWithNew } = await pairOld();
    const view = await value('pairing/read', { source: 'file', bytes: base64(newWithNew, newWithOld) });
    expect(view).toMatchObject({
      kind: 'offer',
      proved: 'gateway',
      succession: { gateway: 'Home', change: 'rollover' },
      suggestedName: 'Home (2)',
    });
    if (view.kind === 'offer') await value('pairing/confirm', { offer: view.offer, typed: null, name: 'Home' });
    expect((await pairedGateways()).map(({ root }) => root)).toHaveLength(2);
  });

  it('and a person had narrowed the old one, the new one is believed for no more', async () => {
    const { newWithOld, newWithNew } = await pairOld();
    const [old] = await value('gateway/list', {});
    await value('gateway/scope', { gateway: old?.id ?? '', names: ['printer.local'], addresses: [] });
    expect(await value('pairing/read', { source: 'file', bytes: base64(newWithNew, newWithOld) })).toMatchObject({
      scope: { names: ['printer.local'], addresses: [] },
    });
  });

  it('and what a root may do was narrowed by the person, bringing that very root again does not widen it', async () => {
    await value('pairing/confirm', { offer: await offer(gateway.root), typed: digits(gateway.root), name: 'Home' });
    const [{ id = '' } = {}] = await value('gateway/list', {});
    await value('gateway/scope', { gateway: id, names: ['printer.local'], addresses: [] });
    const again = await value('pairing/read', { source: 'file', bytes: base64(gateway.root, gateway.intermediate) });
    expect(again).toMatchObject({
      kind: 'offer',
      suggestedName: 'Home',
      scope: { names: ['printer.local'], addresses: [] },
    });
  });

  it('and a person narrows a gateway while the offer stands open, that holds for what is confirmed then', async () => {
    const { newWithOld, newWithNew } = await pairOld();
    const view = await value('pairing/read', { source: 'file', bytes: base64(newWithNew, newWithOld) });
    const [old] = await value('gateway/list', {});
    await value('gateway/scope', { gateway: old?.id ?? '', names: ['printer.local'], addresses: [] });
    const confirmed =
      view.kind === 'offer' && (await value('pairing/confirm', { offer: view.offer, typed: null, name: '' }));
    expect(confirmed).toMatchObject({ scope: { names: ['printer.local'], addresses: [] } });
  });

  it('and a person unpairs the gateway that vouches while the offer stands open, it counts for nothing', async () => {
    const { newWithOld, newWithNew } = await pairOld();
    const view = await value('pairing/read', { source: 'file', bytes: base64(newWithNew, newWithOld) });
    const [old] = await value('gateway/list', {});
    await value('gateway/unpair', { gateway: old?.id ?? '' });
    if (view.kind !== 'offer') throw new Error(view.kind);
    expect(await send('pairing/confirm', { offer: view.offer, typed: null, name: '' })).toEqual({
      ok: false,
      fault: 'offer-expired',
    });
    expect(await pairedGateways()).toEqual([]);
  });

  it('and that root is not believed any more, its word counts for nothing', async () => {
    const { newWithOld, newWithNew } = await pairOld();
    const [{ id = '' } = {}] = await pairedGateways();
    await changeGateway(id, { scope: { names: ['local'], addresses: [], until: Date.now() - DAY } });
    const late = await value('pairing/read', { source: 'file', bytes: base64(newWithNew, newWithOld) });
    expect(late).toMatchObject({ kind: 'offer', proved: null, succession: { change: 'different' } });
  });

  it('and merely has its name, it is said, it has to be compared, and it replaces nothing', async () => {
    const { oldWithOld, newWithNew } = await pairOld();
    const view = await value('pairing/read', { source: 'file', bytes: base64(newWithNew) });
    expect(view).toMatchObject({ kind: 'offer', proved: null, succession: { gateway: 'Home', change: 'different' } });
    if (view.kind !== 'offer') return;
    expect(await send('pairing/confirm', { offer: view.offer, typed: null, name: 'Home' })).toEqual({
      ok: false,
      fault: 'proof-mismatch',
    });
    await value('pairing/confirm', { offer: view.offer, typed: digits(newWithNew), name: 'Home again' });
    expect((await pairedGateways()).map(({ name, root }) => [name, root])).toEqual([
      ['Home', oldWithOld.der],
      ['Home again', newWithNew.der],
    ]);
  });

  it('and merely has its name, the link that names it proves nothing, as a hash does that the person has', async () => {
    const { newWithNew } = await pairOld();
    const found = { url: 'http://home.local/root.pem', bytes: base64(newWithNew) };
    const proof = (by: 'link' | 'hash') => take({ ...found, proof: { by, sha256: digits(newWithNew) } });
    expect(await proof('link')).toMatchObject({ kind: 'offer', proved: null, succession: { change: 'different' } });
    expect(await proof('hash')).toMatchObject({ kind: 'offer', proved: 'hash', succession: { change: 'different' } });
  });

  it('and has another name, nothing is said', async () => {
    await pairOld();
    const stranger = await mintRoot({ subject: 'CN=Stranger', ...later });
    expect(await value('pairing/read', { source: 'file', bytes: base64(stranger) })).toMatchObject({
      kind: 'offer',
      proved: null,
      succession: null,
    });
  });
});

describe('what the popup is told', () => {
  it.each([
    [`https://www.example.com/${'a'.repeat(100_000)}`, { kind: 'silent', host: 'www.example.com' }],
    ['about:blank', { kind: 'silent', host: null }],
    ['https://www.example.com/', { kind: 'silent', host: 'www.example.com' }],
    ['https://192.168.1.1/', { kind: 'no-permission', host: '192.168.1.1', origins: ['*://192.168.1.1/*'] }],
    ['https://[fe80::1]/', { kind: 'no-permission', host: 'fe80::1', origins: ['*://[fe80::1]/*'] }],
    ['https://nas/', { kind: 'no-permission', host: 'nas', origins: ['*://nas/*'] }],
    ['https://printer.local/', { kind: 'unknown', host: 'printer.local', why: 'not-there' }],
  ])('of %.60s', async (url, view) => {
    expect(await value('tab/view', { tabId: 1, url })).toMatchObject(view);
  });

  it('of a page that was seen: its verdict, which "this is mine" changes', async () => {
    await see(camera);
    const view = await value('tab/view', { tabId: 1, url: `${URL_OF_PRINTER}deeper` });
    if (view.kind !== 'judged' || !view.appraisal.certificate) throw new Error(view.kind);
    expect(view.appraisal.headline.kind).toBe('new');
    await value('device/remember', { device: 'printer.local:443', spkiSha256: view.appraisal.certificate.spkiSha256 });
    expect(await value('tab/view', { tabId: 1, url: URL_OF_PRINTER })).toMatchObject({
      kind: 'judged',
      appraisal: { headline: { kind: 'remembered' } },
    });
  });

  it('of another site in the same tab: nothing of what was seen before', async () => {
    await see(camera);
    expect(await value('tab/view', { tabId: 1, url: 'https://printer.local:8443/' })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('of a page that the browser then refused: nothing of the connection before it', async () => {
    await value('pairing/confirm', {
      offer: await offer(gateway.root, gateway.intermediate),
      typed: digits(gateway.root),
      name: 'Home',
    });
    await see(gateway.leaf);
    expect(await value('tab/view', { tabId: 1, url: URL_OF_PRINTER })).toMatchObject({
      appraisal: { headline: { kind: 'confirmed' } },
    });
    await grantPass(1, URL_OF_PRINTER);
    await pageRefused({ tabId: 1, url: URL_OF_PRINTER, refusal: 'authority-invalid', wayOn: true, address: null });
    expect(painted.get(1)).toBe('…');
    expect(await value('tab/view', { tabId: 1, url: URL_OF_PRINTER })).toMatchObject({
      appraisal: {
        headline: { kind: 'cannot-tell', reasons: ['browser-refused-authority-invalid', 'unseen-refused'] },
      },
    });
  });

  it('of a page for which the storage has no room: its own verdict all the same', async () => {
    await see(camera);
    const { size } = new Blob([JSON.stringify(await api.storage.session.get(null))]);
    await api.storage.session.set({ rest: 'x'.repeat(SESSION_QUOTA - size - 100) });
    const huge = pageSighting({ leaf: camera, others: [{ ...camera, der: new Uint8Array(1000) }] });
    await visitPage({ tabId: 1, url: URL_OF_PRINTER, observations: huge });
    expect(await value('tab/view', { tabId: 1, url: URL_OF_PRINTER })).toMatchObject({ kind: 'judged' });
    // Nor is it held in memory any longer than that.
    await api.storage.session.remove('rest');
    await see(camera);
    expect(JSON.stringify(await api.storage.session.get(null))).toContain('tab:1');
  });

  it('of a private window: the verdict, and nothing is written down', async () => {
    await see(camera, 2);
    expect(await value('tab/view', { tabId: 2, url: URL_OF_PRINTER })).toMatchObject({ kind: 'judged' });
    expect(await knownDevices()).toEqual([]);
  });
});

describe('the toolbar', () => {
  const pair = async (): Promise<unknown> =>
    value('pairing/confirm', {
      offer: await offer(gateway.root, gateway.intermediate),
      typed: digits(gateway.root),
      name: 'Home',
    });

  it('when what was answered is not shown (a download, no content), says and remembers nothing', async () => {
    await pair();
    tabs.set(1, { incognito: false, url: URL_OF_PRINTER });
    await tell(1, started());
    await tell(1, answered(URL_OF_PRINTER, pageSighting({ leaf: gateway.leaf })));
    expect(painted.get(1)).toBeUndefined();
    expect(await knownDevices()).toEqual([]);
  });

  it('when the page is shown some time after it was answered, tells it then', async () => {
    await pair();
    await tell(1, started());
    await tell(1, answered(URL_OF_PRINTER, pageSighting({ leaf: gateway.leaf })));
    tabs.set(1, { incognito: false, url: URL_OF_PRINTER });
    await tell(1, committed(URL_OF_PRINTER, 'printer'));
    expect(painted.get(1)).toBe('✓');
  });

  it('when the tab went elsewhere meanwhile, a new pairing does not mark it', async () => {
    await see(gateway.leaf);
    tabs.set(1, { incognito: false, url: 'https://evil.example/' });
    painted.clear();
    await pair();
    expect(painted.get(1)).toBeUndefined();
  });

  it('when another page is shown at another port, it says nothing', async () => {
    await see(camera);
    painted.clear();
    await tell(1, committed('https://printer.local:8443/', 'another'));
    expect(painted.get(1)).toBeUndefined();
  });
});

describe('devices', () => {
  it('when named, forgotten and restored, keep their name and pin', async () => {
    await see(camera);
    const [{ spkiSha256, id: device } = { spkiSha256: '', id: '' }] = await value('device/list', {});
    await value('device/remember', { device, spkiSha256 });
    expect(await value('device/rename', { device, label: ' Door ' })).toMatchObject({ label: 'Door' });
    const forgotten = await value('device/forget', { device });
    expect(await value('device/list', {})).toEqual([]);
    expect(await value('device/restore', { device, forgotten })).toMatchObject({
      label: 'Door',
      pinned: 'person',
      host: 'printer.local',
      port: 443,
    });
    expect(await value('device/rename', { device, label: '  ' })).toMatchObject({ label: null });
  });
});
