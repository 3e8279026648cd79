import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo, resolved, sent } from '../../support/own-requests.ts';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { Appraisal } from '../../../src/core/index.ts';
import { encode } from '../../../src/core/x509/der/der-write.ts';
import { fetchPublic } from '../../../src/features/evidence/fetch-public.ts';
import { askMaker, lookForEvidence } from '../../../src/features/evidence/look.ts';
import { addMaker, listMakers, readMaker } from '../../../src/features/evidence/makers.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { signCms } from '../../support/sign-cms.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
const PAGE = 'https://bulb.lan/';
const MUD_URL = '1.3.6.1.5.5.7.1.25';
const MUD_SIGNER = '1.3.6.1.5.5.7.1.30';

let maker: Minted;
let signer: Minted;
let server: Server;
let port: number;
let files: Map<string, Uint8Array | string>;
let heard: IncomingHttpHeaders[];
/** What the server waits for before it answers. */
let held: Promise<void>;

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  signer = await mint({ issuer: maker, subject: 'CN=MUD Signer', usages: null, ...DATES });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  [files, heard, held] = [new Map(), [], Promise.resolve()];
  server = createServer((request, response) => {
    heard.push(request.headers);
    const file = files.get(request.url ?? '');
    void held.then(() => {
      if (request.url === '/moved') return response.writeHead(302, { location: '/bulb.json' }).end();
      return file === undefined ? response.writeHead(404).end() : response.end(file);
    });
  });
  port = await listen(server, 0);
  for (const host of ['mud.example.com', 'router.lan']) leadTo.set(host, '198.51.100.7');
});
afterEach(async () => {
  vi.useRealTimers();
  await close(server);
});

const at = (path: string, host = 'mud.example.com'): string => `https://${host}:${port}${path}`;
const place = { tabId: 1, url: PAGE };

async function openBulb(mudUrl: string, tabId = 1): Promise<void> {
  const named = rawExtension(MUD_URL, encode(0x16, new TextEncoder().encode(mudUrl)));
  const signedBy = rawExtension(MUD_SIGNER, new Uint8Array(new x509.Name('CN=MUD Signer').toArrayBuffer()));
  const leaf = await mint({
    issuer: maker,
    subject: 'CN=Bulb,2.5.4.5=B-1',
    dns: ['bulb.lan'],
    extensions: [named, signedBy],
    ...DATES,
  });
  tabs.set(tabId, { incognito: tabId === 2, url: PAGE });
  await visitPage({ tabId, url: PAGE, observations: pageSighting({ leaf, url: PAGE }) });
  await lookForEvidence({ ...place, tabId });
}

async function add(from: Parameters<typeof readMaker>[0]): Promise<void> {
  const read = await readMaker(from);
  if (!read.ok) throw new Error(read.problem);
  await addMaker({ maker: read.maker.id, name: 'Example Ltd' });
}
const fromFile = () => ({ from: 'file', file: Buffer.from(maker.der).toString('base64') }) as const;

async function judged(): Promise<Appraisal> {
  const view = await viewTab(place);
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

const mudFile = (url: string, signedAt: string): string =>
  JSON.stringify({
    'ietf-mud:mud': {
      'mud-version': 1,
      'mud-url': url,
      'mud-signature': signedAt,
      'last-update': '2026-11-01T10:00:00Z',
      'is-supported': true,
      systeminfo: 'A bulb',
      'mfg-name': 'Example Ltd',
      'model-name': 'B9',
      'from-device-policy': { 'access-lists': { 'access-list': [] } },
      'to-device-policy': { 'access-lists': { 'access-list': [] } },
    },
    'ietf-access-control-list:acls': { acl: [] },
  });

function publish(path: string, by: Minted): void {
  const text = mudFile(at(path), at(`${path}.p7s`));
  files.set(path, text);
  files.set(`${path}.p7s`, signCms(text, by, []));
}

describe('what a device’s maker publishes about it', () => {
  it('is asked for by nothing but the person, and proved by the signature that comes with it', async () => {
    await add(fromFile());
    publish('/bulb.json', signer);
    await openBulb(at('/bulb.json'));
    const toMaker = () => sent.filter((each) => each.includes('mud.example.com'));
    expect(toMaker()).toEqual([]);
    expect(await askMaker(place)).toEqual({ news: true, problem: null });
    expect(toMaker()).toEqual([`GET ${at('/bulb.json')}`, `GET ${at('/bulb.json.p7s')}`]);
    const { findings, evidence, headline } = await judged();
    expect(findings.find(({ question }) => question === 'behaves-as')).toMatchObject({ code: 'behaviour-proved' });
    expect(evidence.find((each) => each.place === 'maker')).toMatchObject({
      standing: 'proved',
      claims: { maker: 'Example Ltd', model: 'B9', more: { support: 'supported' } },
    });
    expect(headline.kind).toBe('new');
  });

  it('is refuted, and still says nothing against the device, where its signature is over something else', async () => {
    await add(fromFile());
    publish('/bulb.json', signer);
    files.set('/bulb.json', `${String(files.get('/bulb.json'))} `);
    await openBulb(at('/bulb.json'));
    await askMaker(place);
    const { evidence, headline } = await judged();
    expect(evidence.find((each) => each.place === 'maker')).toMatchObject({ standing: 'refuted' });
    expect(headline.kind).toBe('new');
  });

  it('is had from no place on the local network, however the device names it', async () => {
    for (const url of [
      at('/bulb.json', 'router.lan'),
      `https://192.168.1.1:${port}/reboot`,
      `https://localhost:${port}/`,
    ]) {
      sent.length = 0;
      await openBulb(url);
      expect(await askMaker(place), url).toEqual({ news: false, problem: 'leads-inside' });
      expect(sent.filter((each) => each.includes(new URL(url).hostname))).toEqual([]);
    }
  });

  it.each(['192.168.1.1', '127.0.0.1', 'fd00::1', '169.254.1.1'])(
    'is not read where the name of the maker leads home, to %s',
    async (address) => {
      await add(fromFile());
      publish('/bulb.json', signer);
      await openBulb(at('/bulb.json'));
      leadTo.set('mud.example.com', address);
      expect(await askMaker(place)).toEqual({ news: false, problem: 'leads-inside' });
      // Of its signature, nothing is asked any more.
      expect(sent.filter((each) => each.includes('mud.example.com'))).toEqual([`GET ${at('/bulb.json')}`]);
      expect((await judged()).evidence.filter((each) => each.place === 'maker')).toEqual([]);
    },
  );

  it('is not read either where what is at home takes long to answer', async () => {
    publish('/bulb.json', signer);
    await openBulb(at('/bulb.json'));
    leadTo.set('mud.example.com', '192.168.1.1');
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    heard = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = askMaker(place);
    await expect.poll(() => heard.length).toBe(1);
    // Longer than the browser's word is waited for once there is an answer.
    await vi.advanceTimersByTimeAsync(9000);
    release();
    const pass = setInterval(() => void vi.advanceTimersByTimeAsync(5), 5);
    expect(await answer).toEqual({ news: false, problem: 'leads-inside' });
    clearInterval(pass);
  });

  it('is not asked for where the browser says before that the name leads home', async () => {
    await openBulb(at('/bulb.json'));
    resolved.set('mud.example.com', ['198.51.100.7', '192.168.1.1']);
    expect(await askMaker(place)).toEqual({ news: false, problem: 'leads-inside' });
    expect(sent.filter((each) => each.includes('mud.example.com'))).toEqual([]);
  });

  it('is asked for without anyone’s name or password', async () => {
    publish('/bulb.json', signer);
    await openBulb(`https://someone:secret@mud.example.com:${port}/bulb.json`);
    expect((await askMaker(place)).news).toBe(false);
    expect(sent.filter((each) => each.includes('mud.example.com'))).toEqual([]);
    await openBulb(at('/bulb.json'));
    await askMaker(place);
    expect(heard.length).toBeGreaterThan(0);
    for (const { cookie, authorization, referer } of heard)
      expect({ cookie, authorization, referer }).toEqual({
        cookie: undefined,
        authorization: undefined,
        referer: undefined,
      });
  });

  it('is asked for over https only, and by no private window', async () => {
    publish('/bulb.json', signer);
    await openBulb(at('/bulb.json').replace('https:', 'http:'));
    expect(await askMaker(place)).toEqual({ news: false, problem: 'no-maker-file' });
    await openBulb(at('/bulb.json'), 2);
    expect(await askMaker({ ...place, tabId: 2 })).toEqual({ news: false, problem: 'no-maker-file' });
    expect(sent.filter((each) => each.includes('mud.example.com'))).toEqual([]);
  });

  it('is not there where the maker gives nothing, sends elsewhere or sends something else', async () => {
    await openBulb(at('/none.json'));
    expect(await askMaker(place)).toEqual({ news: false, problem: 'not-fetched' });
    await openBulb(at('/moved'));
    expect(await askMaker(place)).toEqual({ news: false, problem: 'not-fetched' });
    files.set('/page.html', '<html>');
    await openBulb(at('/page.html'));
    await askMaker(place);
    expect((await judged()).evidence.filter(({ standing }) => standing === 'proved')).toEqual([]);
  });
});

describe('a maker’s root from an address', () => {
  const fingerprint = async (): Promise<string> =>
    Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(maker.der))).toString('hex');

  it('is added with the fingerprint that came another way', async () => {
    files.set('/root.pem', maker.pem);
    await add({ from: 'url', url: at('/root.pem'), fingerprint: await fingerprint() });
    expect(await listMakers()).toMatchObject([{ name: 'Example Ltd', organisations: ['Example Ltd'] }]);
  });

  it('is refused with another fingerprint, with too little of it, and where nothing is there', async () => {
    files.set('/root.pem', maker.pem);
    const ask = async (path: string, typed: string) =>
      readMaker({ from: 'url', url: at(path), fingerprint: typed }).then((read) => (read.ok ? 'added' : read.problem));
    expect(await ask('/root.pem', 'ab'.repeat(32))).toBe('fingerprint-differs');
    expect(await ask('/root.pem', (await fingerprint()).slice(0, 20))).toBe('fingerprint-too-short');
    expect(await ask('/none', await fingerprint())).toBe('not-fetched');
    expect(await listMakers()).toEqual([]);
  });

  it('cannot be added without having been shown', async () => {
    await expect(addMaker({ maker: await fingerprint(), name: 'Example Ltd' })).rejects.toThrow('offer-expired');
  });
});

it('reads no file of a maker past its limit', async () => {
  files.set('/large', new Uint8Array(5000));
  expect(await fetchPublic(at('/large'), 4999)).toBeNull();
  expect(await fetchPublic(at('/large'), 5000)).toHaveLength(5000);
  for (const url of ['ftp://mud.example.com/', 'data:text/plain,a', 'nonsense'])
    expect(await fetchPublic(url, 10)).toBeNull();
});
