import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { leadTo } from '../../support/own-requests.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appraisal } from '../../../src/core/index.ts';
import { forgetDevice } from '../../../src/features/devices/list.ts';
import {
  dropGivenFile,
  giveEvidence,
  keepGivenFile,
  listGivenFiles,
} from '../../../src/features/evidence/given-files.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { kept } from '../../../src/platform/storage.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

/** The camera's identity from its maker, which it does not show itself, and another device's. */
let identity: string;
let others: readonly string[];
let leaf: Awaited<ReturnType<typeof mint>>;

beforeAll(async () => {
  const maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  const file = async (serial: string) =>
    Buffer.from(
      (await mint({ issuer: maker, subject: `CN=Camera 7,O=Example Ltd,2.5.4.5=${serial}`, ...DATES })).der,
    ).toString('base64');
  identity = await file('A-0001');
  others = await Promise.all(Array.from({ length: 8 }, (_, i) => file(`B-${i}`)));
  leaf = await mint({ subject: 'CN=camera.lan', dns: ['camera.lan'], ...DATES });
});

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  leadTo.set('camera.lan', '192.168.1.20');
});

const URLS = { camera: 'https://camera.lan:1/', hall: 'https://hall.lan:1/' } as const;

async function open(device: keyof typeof URLS = 'camera', tabId = 1): Promise<{ tabId: number; url: string }> {
  const url = URLS[device];
  tabs.set(tabId, { incognito: tabId === 2, url });
  await visitPage({ tabId, url, observations: pageSighting({ leaf, url }) });
  return { tabId, url };
}

/** A new visit of the device, with all that comes of looking. */
async function visited(device: keyof typeof URLS = 'camera'): Promise<Appraisal> {
  const place = await open(device);
  await lookForEvidence(place);
  const view = await viewTab(place);
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

describe('a file that the person has for a device', () => {
  it('is told for this page, and for no later one', async () => {
    const place = await open();
    expect(await giveEvidence({ ...place, file: identity })).toEqual({ news: true, problem: null });
    expect(await giveEvidence({ ...place, file: identity })).toEqual({ news: false, problem: null });
    const view = await viewTab(place);
    expect(view).toMatchObject({ appraisal: { evidence: [{ place: 'file', standing: 'claimed' }] } });
    expect((await visited()).evidence).toEqual([]);
    expect(await kept.get('evidence-files')).toBeUndefined();
  });

  it('is read at each visit of that device, and of no other, once the person keeps it', async () => {
    const place = await open();
    const { files, problem } = await keepGivenFile({ ...place, name: 'camera.pem', file: identity });
    expect({ problem, files }).toMatchObject({ problem: null, files: [{ name: 'camera.pem' }] });
    expect((await visited()).evidence).toMatchObject([{ place: 'file', claims: { serial: 'A-0001' } }]);
    expect((await visited('hall')).evidence).toEqual([]);
    expect(await listGivenFiles(await open('hall'))).toEqual({ files: [], problem: null });
  });

  it('is read no more once it is removed, or its device forgotten', async () => {
    const place = await open();
    const { files } = await keepGivenFile({ ...place, name: 'camera.pem', file: identity });
    await lookForEvidence(place);
    expect(await dropGivenFile({ ...place, id: files[0]?.id ?? '' })).toEqual({ files: [], problem: null });
    expect((await viewTab(place)).kind).toBe('judged');
    expect((await visited()).evidence).toEqual([]);
    await keepGivenFile({ ...(await open()), name: 'camera.pem', file: identity });
    await forgetDevice({ device: 'camera.lan:1' });
    expect((await visited()).evidence).toEqual([]);
    await keepGivenFile({ ...(await open('hall')), name: 'hall.pem', file: identity });
    // What belonged to a device that is gone goes with the next one that is kept.
    expect(JSON.stringify(await kept.get('evidence-files'))).not.toContain('camera.pem');
    const stored = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('evidence-file:'));
    expect(stored).toHaveLength(1);
  });

  it('is read from storage for its own device alone, and leaves nothing there once it is removed', async () => {
    await keepGivenFile({ ...(await open()), name: 'camera.pem', file: identity });
    await keepGivenFile({ ...(await open('hall')), name: 'hall.pem', file: others[0] ?? '' });
    const read = vi.spyOn(chrome.storage.local, 'get');
    await lookForEvidence(await open());
    await listGivenFiles(await open('hall'));
    const answers = await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown>));
    read.mockRestore();
    expect(JSON.stringify(answers)).toContain(identity);
    expect(JSON.stringify(answers)).not.toContain(others[0]);
    const place = await open();
    const { files } = await listGivenFiles(place);
    await dropGivenFile({ ...place, id: files[0]?.id ?? '' });
    const stored = JSON.stringify(await chrome.storage.local.get(null));
    expect(stored).not.toContain(identity);
    expect(stored).toContain(others[0]);
  });

  it('is not kept when it says nothing, when there are many, nor in a private window', async () => {
    const place = await open();
    const nothing = Buffer.from('nothing of the kind').toString('base64');
    expect(await keepGivenFile({ ...place, name: 'a.txt', file: nothing })).toMatchObject({
      problem: 'unknown-format',
    });
    for (const file of others) await keepGivenFile({ ...place, name: 'b.pem', file });
    expect(await keepGivenFile({ ...place, name: 'a.pem', file: identity })).toMatchObject({ problem: 'too-many' });
    // The same one again takes no more room.
    expect(await keepGivenFile({ ...place, name: 'c.pem', file: others[0] ?? '' })).toMatchObject({ problem: null });
    const hidden = await open('hall', 2);
    expect(await keepGivenFile({ ...hidden, name: 'a.pem', file: identity })).toEqual({
      files: [],
      problem: 'no-device',
    });
  });
});
