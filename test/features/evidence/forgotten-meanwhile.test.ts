import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo } from '../../support/own-requests.ts';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { Appraisal, SeenEvidence } from '../../../src/core/index.ts';
import { encode } from '../../../src/core/x509/der/der-write.ts';
import { forgetAllEvidence, keptEvidence } from '../../../src/features/common/kept-evidence.ts';
import { dropGivenFile, giveEvidence, keepGivenFile } from '../../../src/features/evidence/given-files.ts';
import { askMaker, lookForEvidence } from '../../../src/features/evidence/look.ts';
import { addMaker, readMaker, removeMaker } from '../../../src/features/evidence/makers.ts';
import { tabClosed } from '../../../src/features/navigation/refused-page.ts';
import { documentOfTab, visitOf } from '../../../src/features/navigation/tab-observations.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { session } from '../../../src/platform/storage.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

let maker: Minted;
let identity: string;
beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  const other = await mint({ issuer: maker, subject: 'CN=Bulb,O=Example Ltd,2.5.4.5=B-2', ...DATES });
  identity = Buffer.from(other.der).toString('base64');
});

let server: Server;
let url: string;
let leaf: Minted;
/** Requests that are not answered yet: those to the device for its evidence, and those to its maker. */
let waiting: ServerResponse[];
let holds: boolean;

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  [waiting, holds] = [[], true];
  server = createServer((_, response) => {
    if (holds) waiting.push(response);
    else response.writeHead(404).end();
  });
  const port = await listen(server, 0);
  leadTo.set('bulb.lan', '192.168.1.20').set('mud.example.com', '198.51.100.7');
  url = `https://bulb.lan:${port}/`;
  const mudUrl = new TextEncoder().encode(`https://mud.example.com:${port}/bulb.json`);
  const extensions = [rawExtension('1.3.6.1.5.5.7.1.25', encode(0x16, mudUrl))];
  leaf = await mint({
    issuer: maker,
    subject: 'CN=Bulb,O=Example Ltd,2.5.4.5=B-1',
    dns: ['bulb.lan'],
    extensions,
    ...DATES,
  });
});
afterEach(async () => {
  answerAll();
  await close(server);
});

function answerAll(body: string | null = null): void {
  holds = false;
  for (const response of waiting.splice(0)) {
    if (body === null) response.writeHead(404).end();
    else response.end(body);
  }
}

const asked = (): Promise<void> => expect.poll(() => waiting.length).toBeGreaterThan(0);

async function open(tabId = 1): Promise<{ tabId: number; url: string }> {
  tabs.set(tabId, { incognito: tabId === 2, url });
  await visitPage({ tabId, url, observations: pageSighting({ leaf, url }) });
  return { tabId, url };
}

async function visitIn(tabId: number): Promise<string> {
  const own = (await documentOfTab(tabId))?.own;
  return (own && visitOf(own)) ?? '';
}

async function addExample(): Promise<string> {
  const read = await readMaker({ from: 'file', file: Buffer.from(maker.der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  return (await addMaker({ maker: read.maker.id, name: 'Example Ltd' })).id;
}

async function judged(place: { tabId: number; url: string }): Promise<Appraisal> {
  const view = await viewTab(place);
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

const keysOfEvidence = async (): Promise<string[]> => session.keys('evidence:');
const placesOf = (evidence: readonly SeenEvidence[]): string[] => evidence.map(({ place }) => place).sort();

describe('while a device is being asked', () => {
  it('a maker that the person removes proves nothing that is kept afterwards', async () => {
    const id = await addExample();
    const place = await open();
    const looked = lookForEvidence(place);
    await asked();
    await removeMaker({ maker: id });
    answerAll();
    expect(await looked).toEqual({ news: false, problem: null });
    expect((await judged(place)).evidence).toEqual([]);
    // The next look starts from what is believed now.
    expect((await lookForEvidence(place)).news).toBe(true);
    expect((await judged(place)).evidence.filter(({ standing }) => standing === 'proved')).toEqual([]);
  });

  it('a file that the person gives is kept beside what the device answers', async () => {
    const place = await open();
    const looked = lookForEvidence(place);
    await asked();
    await giveEvidence({ ...place, file: identity });
    answerAll();
    await looked;
    expect(new Set(placesOf((await judged(place)).evidence))).toEqual(new Set(['certificate', 'file']));
  });

  it('a file that the person takes back is not read after all', async () => {
    holds = false;
    const place = await open();
    const { files } = await keepGivenFile({ ...place, name: 'bulb.pem', file: identity });
    holds = true;
    const looked = lookForEvidence(place);
    await asked();
    await dropGivenFile({ ...place, id: files[0]?.id ?? '' });
    answerAll();
    await looked;
    await lookForEvidence(place);
    expect(placesOf((await judged(place)).evidence)).not.toContain('file');
  });

  it('nothing is kept of a tab that is closed', async () => {
    const place = await open();
    const looked = lookForEvidence(place);
    await asked();
    await tabClosed(1);
    answerAll();
    expect(await looked).toEqual({ news: false, problem: null });
    expect(await keysOfEvidence()).toEqual([]);
  });

  it('it is asked once, however many looks there are', async () => {
    const place = await open();
    const looks = [lookForEvidence(place), lookForEvidence(place)];
    await asked();
    answerAll();
    expect((await Promise.all(looks)).map(({ news }) => news)).toEqual([true, false]);
  });
});

describe('while the maker of a device is being asked', () => {
  it('what is forgotten meanwhile does not come back with the answer', async () => {
    holds = false;
    const id = await addExample();
    const place = await open();
    await lookForEvidence(place);
    expect((await judged(place)).evidence.some(({ standing }) => standing === 'proved')).toBe(true);
    holds = true;
    const answer = askMaker(place);
    await asked();
    await removeMaker({ maker: id });
    answerAll(JSON.stringify({ 'ietf-mud:mud': { 'mud-version': 1 } }));
    await answer;
    expect((await judged(place)).evidence.filter((each) => each.place === 'certificate')).toEqual([]);
  });

  it('a file that the person gives stays', async () => {
    holds = false;
    const place = await open();
    await lookForEvidence(place);
    holds = true;
    const answer = askMaker(place);
    await asked();
    await giveEvidence({ ...place, file: identity });
    answerAll(JSON.stringify({ 'ietf-mud:mud': { 'mud-version': 1 } }));
    await answer;
    expect(placesOf((await judged(place)).evidence)).toContain('file');
  });
});

it('keeps nothing of a private window that is closed while a file of the person’s is read', async () => {
  const place = await open(2);
  const given = giveEvidence({ ...place, file: identity });
  await tabClosed(2);
  await given;
  expect(await keysOfEvidence()).toEqual([]);
});

it('reads nothing of what was appraised before everything was forgotten, even where it is still stored', async () => {
  holds = false;
  const place = await open();
  await lookForEvidence(place);
  const [key = ''] = await keysOfEvidence();
  const stored = await session.get(key);
  await forgetAllEvidence();
  // As another page does that began before, and that writes last.
  await session.set(key, stored);
  expect(await keptEvidence(await visitIn(1))).toBeNull();
  expect((await judged(place)).evidence).toEqual([]);
});
