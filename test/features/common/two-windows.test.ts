import { pace, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo, sent } from '../../support/own-requests.ts';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { SeenEvidence } from '../../../src/core/index.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { mint, mintRoot } from '../../support/mint.ts';
import { observed, paired, pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

/** A window of the extension, or its background: modules of its own, and the storage and locks of all. */
async function openWindow() {
  vi.resetModules();
  return {
    ...(await import('../../../src/features/common/decisions.ts')),
    ...(await import('../../../src/features/common/kept-evidence.ts')),
    ...(await import('../../../src/features/ending/list.ts')),
    ...(await import('../../../src/features/evidence/appraise-page.ts')),
    ...(await import('../../../src/features/evidence/kept-files.ts')),
    ...(await import('../../../src/features/evidence/matter-lists.ts')),
    ...(await import('../../../src/features/evidence/verifiers.ts')),
    ...(await import('../../../src/features/navigation/kept-refusals.ts')),
    ...(await import('../../../src/features/navigation/passed-warnings.ts')),
    ...(await import('../../../src/features/navigation/strict-transport.ts')),
    ...(await import('../../../src/features/transfer/declined.ts')),
    ...(await import('../../../src/features/trust/anchored.ts')),
    ...(await import('../../../src/features/upgrade/look.ts')),
    ...(await import('../../../src/features/upgrade/setting.ts')),
  };
}
type Window = Awaited<ReturnType<typeof openWindow>>;

interface Area {
  get(key: string): Promise<Record<string, readonly unknown[]>>;
  set(items: object): Promise<void>;
}
const disk = (globalThis as unknown as { browser: { storage: { local: Area } } }).browser.storage.local;
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

let one: Window;
let other: Window;
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  [one, other] = [await openWindow(), await openWindow()];
  // Writes take long enough for whoever else is at it to read before.
  pace.turn = aMoment;
  const { set } = disk;
  vi.spyOn(disk, 'set').mockImplementation(async (items) => aMoment().then(() => set(items)));
});
afterEach(() => void vi.restoreAllMocks());

async function offer({ readVerifier }: Window, name: string): Promise<string> {
  const { der } = await mintRoot({ subject: `CN=${name}` });
  const read = await readVerifier({ file: Buffer.from(der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  return read.verifier.id;
}

const named = (value: string) => ({ kind: 'dns', value }) as const;
const gatewayOf = async (id: string) => paired(await mintRoot(), [], { id });
const base64 = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64');
const url = 'https://printer.local/';
const page = async (visit = 'visit') => ({
  visit,
  tabId: 1,
  url,
  observations: pageSighting({ leaf: await mint({ subject: 'CN=Printer' }) }),
  hidden: false,
  refused: true,
});
const says = (model: string): SeenEvidence => ({
  kind: 'token',
  axis: 'attestation',
  steps: [],
  genuine: 'proved',
  binding: 'claimed',
  claims: { model },
  signer: null,
  anchor: null,
  place: 'file',
});

/** What both change at once, and what is there then. */
const LISTS: readonly (readonly [string, () => Promise<readonly unknown[]>, readonly unknown[]])[] = [
  [
    'every decision is noted',
    async () => {
      await Promise.all([one.noteDecision('guard-on', 'a'), other.noteDecision('guard-off', 'b')]);
      return (await one.decisions()).map(({ name }) => name);
    },
    ['a', 'b'],
  ],
  [
    'every host counts at which the browser’s own warning stood',
    async () => {
      await Promise.all([one.warningStands(named('a.local'), 1), other.warningStands(named('b.local'), 1)]);
      return Promise.all(['a.local', 'b.local', 'c.local'].map((name) => one.mayBePassed(named(name))));
    },
    [true, true, false],
  ],
  [
    'every host is remembered that asked for trusted connections',
    async () => {
      const asked = { tabId: 1, header: 'max-age=31536000', trusted: true };
      await Promise.all([
        one.askedForTrust({ ...asked, url: 'https://a.lan/' }),
        other.askedForTrust({ ...asked, url: 'https://b.lan/' }),
      ]);
      return Promise.all(['a.lan', 'b.lan'].map((name) => one.strictness(named(name))));
    },
    ['strict', 'strict'],
  ],
  [
    'every gateway is known that the browser accepts',
    async () => {
      const [a, b] = [await gatewayOf('a'), await gatewayOf('b')];
      const host = named('printer.local');
      await Promise.all([one.noteAccepted(a, host), other.noteAccepted(b, host)]);
      return one.anchoredGateways([a, b], host);
    },
    ['a', 'b'],
  ],
  [
    'every device stays as it came that either excepts from https',
    async () => {
      await Promise.all([one.switchUpgrade('a', false), other.switchUpgrade('b', false)]);
      return (await one.upgradeSetting()).except;
    },
    ['a', 'b'],
  ],
  [
    'no host is asked again whether https answers there',
    async () => {
      const server = createServer((_, response) => response.end());
      const port = await listen(server, 0);
      const look = async () => {
        const found = [one.lookForHttps({ tabId: 1 }), other.lookForHttps({ tabId: 3 })];
        return (await Promise.all(found)).map((answer) => answer !== null);
      };
      for (const [tabId, name] of [[1, 'a.local'] as const, [3, 'b.local'] as const]) {
        leadTo.set(name, '192.168.1.1');
        const at = `http://${name}:${port}/`;
        tabs.set(tabId, { incognito: false, url: at });
        const connection = { kind: 'connection', scheme: 'http', host: named(name), port } as const;
        await visitPage({ tabId, url: at, observations: [observed({ ...connection, address: '192.168.1.1' })] });
      }
      const answers = [...(await look()), ...(await look()), sent.length];
      await close(server);
      return answers;
    },
    [true, true, true, true, 2],
  ],
  [
    'every ending counts as told',
    async () => {
      await Promise.all([one.sayEndings({ said: ['a'] }), other.sayEndings({ said: ['b'] })]);
      return (await disk.get('endings-said'))['endings-said'] ?? [];
    },
    ['a', 'b'],
  ],
  [
    'every kind of evidence is used as the person chose',
    async () => {
      await Promise.all([one.setEvidenceUse('mud', 'off'), other.setEvidenceUse('token', 'primary')]);
      return Object.values(await one.evidenceUses());
    },
    ['off', 'primary'],
  ],
  [
    'all that was read of one visit is kept with it',
    async () => {
      const refusal = { kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null } as const;
      const at = await page(await one.keepRefusal(refusal, null));
      const [beliefs, unread] = ['', [] as const];
      const keep = ({ keepAlso }: Window, model: string) => keepAlso(at, { evidence: [says(model)], unread, beliefs });
      await Promise.all([keep(one, 'a'), keep(other, 'b'), keep(one, 'c'), keep(other, 'd')]);
      return (await one.keptEvidence(at.visit))?.seen.map(({ claims }) => claims.model) ?? [];
    },
    ['a', 'b', 'c', 'd'],
  ],
  [
    'every file for a device is kept',
    async () => {
      const at = await page();
      await visitPage({ url, observations: at.observations });
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const add = (name: string, n: number) => (n % 2 ? one : other).addKeptFile(at, name, new Uint8Array([n]));
      await Promise.all(names.map(add));
      return (await one.keptFilesOf(at)).map(({ name }) => name);
    },
    ['a', 'b', 'c', 'd', 'e', 'f'],
  ],
  [
    'every list of Matter is loaded',
    async () => {
      const load = ({ loadMatterList }: Window, vendorID: number) =>
        loadMatterList({ list: 'names', file: base64({ vendorID, vendorName: `Example ${vendorID}` }) });
      await Promise.all([load(one, 1), load(other, 2)]);
      return [(await one.viewMatterLists()).names];
    },
    [2],
  ],
  [
    'both verifiers are added',
    async () => {
      const [a, b] = [await offer(one, 'A'), await offer(other, 'B')];
      await Promise.all([one.addVerifier({ verifier: a, name: 'A' }), other.addVerifier({ verifier: b, name: 'B' })]);
      return (await one.listVerifiers()).map(({ name }) => name);
    },
    ['A', 'B'],
  ],
  [
    'a verifier that one removes does not come back by what the other adds',
    async () => {
      const [a, b] = [await offer(one, 'A'), await offer(other, 'B')];
      await one.addVerifier({ verifier: a, name: 'A' });
      await Promise.all([one.removeVerifier({ verifier: a }), other.addVerifier({ verifier: b, name: 'B' })]);
      return (await one.listVerifiers()).map(({ name }) => name);
    },
    ['B'],
  ],
  [
    'all that either declines stays declined',
    async () => {
      await Promise.all([one.declineSynced('a'), other.declineSynced('b'), one.declineSynced('c')]);
      return other.declinedSynced();
    },
    ['a', 'b', 'c'],
  ],
];

describe('where two windows change one list at once', () => {
  it.each(LISTS)('%s', async (_, change, expected) => {
    expect([...(await change())].sort()).toEqual([...expected].sort());
  });
});
