import { BASE, granted, painted, policy, restartBrowser, tabs, visited } from '../support/extension-api.ts';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadlineKind, Observation, SeenEvidence } from '../../src/core/index.ts';
import { packTable, unpackTable } from '../../src/core/x509/keys/static-keys-table.ts';
import { learnRevocation } from '../../src/core/x509/revocation/revoked-for-good.ts';
import { type CrlServer, startCrlServer } from '../support/crl-server.ts';
import { type Reads, watchReads } from '../support/failing-reads.ts';
import { mintCrl } from '../support/mint-crl.ts';
import { distributionPoints } from '../support/mint-extensions.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintLeaf, mintRoot } from '../support/mint.ts';
import { observed, paired, pageSighting, type Sighting, spkiOf } from '../support/observations.ts';
import { read } from '../support/read.ts';
import { type Background, buildStarts } from '../support/starts.ts';

/**
 * Files that are loaded late, the browser's storage and the database fail now and then. Each thing that a verdict rests
 * on is made to fail, one after the other: nothing is then said that is calmer than with it, no honest device is called
 * dangerous, and once it can be read again, the verdict is what it was.
 */
const dates = { notBefore: Date.now() - 30 * DAY, notAfter: Date.now() + 300 * DAY };
const SERIAL = '4711';

/** From calm to alarming. */
const RANK: Readonly<Record<HeadlineKind, number>> = {
  'not-local': 0,
  confirmed: 1,
  public: 2,
  'self-naming': 2,
  remembered: 2,
  attested: 2,
  new: 3,
  plain: 4,
  'cannot-tell': 4,
  caution: 4,
  danger: 5,
};

let start: Awaited<ReturnType<typeof buildStarts>>;
let server: CrlServer;
let home: Gateway;
let own: Minted;
let other: Minted;
let byHash1: Minted;
beforeAll(async () => {
  server = await startCrlServer();
  const extensions = [distributionPoints(server.url)];
  start = await buildStarts();
  home = await mintGateway({ root: dates, intermediate: dates, leaf: { ...dates, serial: SERIAL, extensions } });
  [own, other, byHash1] = await Promise.all([
    mint({ subject: 'CN=Own', dns: ['printer.local'], ...dates }),
    mint({ subject: 'CN=Other', dns: ['printer.local'], ...dates }),
    mint({ subject: 'CN=Old', dns: ['printer.local'], key: 'RSA-2048', hash: 'SHA-1', ...dates }),
  ]);
});
afterAll(() => server.close());

let background: Background;
let reads: Reads;
/** On the list of keys in firmware: the first 8 bytes of its SHA-256. */
let listed: string | null;

const load = async <T>(name: string, from: () => Promise<T>): Promise<T> => {
  reads.hear(`late ${name}`);
  if (name !== 'static-keys' || listed === null) return from();
  const prefixes = new DataView(new Uint8Array(Buffer.from(listed, 'hex')).buffer);
  return unpackTable(packTable({ prefixes, vendorIndex: new Uint8Array(1), vendorSets: ['Example'] }).buffer) as T;
};

/** Nothing in memory is left; what the browser keeps for the extension is. */
function startAgain(): void {
  void background?.closeDatabase();
  background = start(load);
}

beforeEach(() => {
  restartBrowser();
  globalThis.indexedDB = new IDBFactory();
  granted.add('*://127.0.0.1/*');
  listed = null;
  reads = watchReads();
  startAgain();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  reads.end();
  vi.restoreAllMocks();
});

const seen = (what: Sighting): Observation[] => pageSighting(what);
const judge = async (observations: readonly Observation[]): Promise<HeadlineKind> =>
  (await background.appraiseVisit(observations, Date.now())).appraisal.headline.kind;

const pair = (root = home.root, intermediate = home.intermediate, change = {}) =>
  background.addGateway(
    paired(root, [intermediate], { scope: { names: ['local'], addresses: [], until: Date.now() + DAY }, ...change }),
  );

async function saved(leaf: Minted): Promise<void> {
  await background.recordVisit((await background.appraiseVisit(seen({ leaf }), Date.now())).appraisal, []);
  await background.rememberDevice({ device: 'printer.local:443', spkiSha256: await spkiOf(leaf) });
}

async function revoke(reason: 'key-compromise' | 'superseded' = 'key-compromise'): Promise<void> {
  await background.keepRevoked([await learnRevocation(read(home.leaf), read(home.intermediate), reason)]);
}

async function list(revoked: readonly string[] = []): Promise<Uint8Array> {
  return mintCrl(home.intermediate, { thisUpdate: Date.now() - DAY, nextUpdate: Date.now() + DAY, revoked });
}

const MAKERS: SeenEvidence = {
  kind: 'device-identity',
  axis: 'attestation',
  steps: [{ code: 'device-identity-path', answer: 'proved' }],
  genuine: 'proved',
  binding: 'this-connection',
  claims: { maker: 'Example Ltd', model: 'Camera 7' },
  signer: null,
  anchor: 'example',
  place: 'certificate',
};

async function shows(evidence: SeenEvidence): Promise<void> {
  const { certificate } = (await background.appraiseVisit(seen({ leaf: own }), Date.now())).appraisal;
  const ofLeaf = { certificate: certificate?.sha256 ?? null, seen: [evidence], beliefs: '', seenAt: Date.now() };
  await background.keepEvidence('visit', ofLeaf);
}

const organisation = (gateway: Gateway) => ({
  gateways: [{ name: 'Office', certificates: gateway.root.pem + gateway.intermediate.pem }],
});

interface Case {
  readonly title: string;
  readonly kind: HeadlineKind;
  /** What it takes to see the danger: without it no one can tell. */
  readonly restsOn?: RegExp;
  readonly arrange: () => Promise<readonly Observation[]>;
}

/** Whom we believe, and what memory knows. */
const MEMORY = /^(database|managed|local accepted)/;

const CASES: readonly Case[] = [
  { title: 'a device of which nothing is known', kind: 'new', arrange: async () => seen({ leaf: own }) },
  { title: 'one signed by an old method', kind: 'new', arrange: async () => seen({ leaf: byHash1 }) },
  {
    title: 'a key out of firmware',
    kind: 'danger',
    restsOn: /static-keys/,
    arrange: async () => {
      listed = (await spkiOf(own)).slice(0, 16);
      return seen({ leaf: own });
    },
  },
  {
    title: 'a saved device',
    kind: 'remembered',
    arrange: async () => {
      await saved(own);
      return seen({ leaf: own });
    },
  },
  {
    title: 'a saved device whose key is in firmware',
    kind: 'danger',
    restsOn: /static-keys/,
    arrange: async () => {
      await saved(own);
      listed = (await spkiOf(own)).slice(0, 16);
      return seen({ leaf: own });
    },
  },
  {
    title: 'another key at a saved device',
    kind: 'danger',
    restsOn: MEMORY,
    arrange: async () => {
      await saved(own);
      return seen({ leaf: other });
    },
  },
  {
    title: 'a gateway’s device whose list is at hand',
    kind: 'confirmed',
    arrange: async () => {
      await pair();
      server.list = await list();
      await visit(home.leaf);
      return seen({ leaf: home.leaf });
    },
  },
  {
    title: 'a gateway’s device that is still to be asked about',
    kind: 'confirmed',
    arrange: async () => {
      await pair();
      return seen({ leaf: home.leaf });
    },
  },
  {
    title: 'a device of one of two gateways that look alike',
    kind: 'confirmed',
    arrange: async () => {
      await pair();
      await pair(await mintRoot({ subject: 'CN=Another', ...dates }), home.intermediate, { id: 'e'.repeat(64) });
      return seen({ leaf: home.leaf });
    },
  },
  {
    title: 'a device of the organisation’s gateway',
    kind: 'confirmed',
    arrange: async () => {
      policy.values = organisation(home);
      return seen({ leaf: home.leaf });
    },
  },
  {
    title: 'one that forges the organisation’s gateway',
    kind: 'danger',
    // No gateway is believed whose key may be in firmware.
    restsOn: /^(database|managed|local|late (policy|with-managed|static-keys))/,
    arrange: async () => {
      policy.values = organisation(home);
      return seen({ leaf: await mintLeaf(await mintRoot({ subject: home.root.subject, ...dates }), dates) });
    },
  },
  {
    title: 'one that certifies itself by a key that was revoked, and that the person saved',
    kind: 'danger',
    restsOn: /^(database|managed|local|late hidden-revocation)/,
    arrange: async () => {
      const leaf = await mint({ subject: 'CN=Printer', dns: ['printer.local'], keys: home.leaf.keys, ...dates });
      await pair();
      await saved(leaf);
      await revoke();
      return seen({ leaf });
    },
  },
  {
    title: 'another certificate of its gateway over a key that was superseded',
    kind: 'confirmed',
    arrange: async () => {
      await pair();
      await revoke('superseded');
      return seen({ leaf: await mintLeaf(home.intermediate, { keys: home.leaf.keys, ...dates }) });
    },
  },
  {
    title: 'evidence that speaks against a device',
    kind: 'caution',
    arrange: async () => {
      await shows({ ...MAKERS, genuine: 'refuted' });
      return seen({ leaf: own });
    },
  },
  {
    title: 'a device whose maker confirms it',
    kind: 'attested',
    arrange: async () => {
      await shows(MAKERS);
      await background.setEvidenceUse('device-identity', 'primary');
      return seen({ leaf: own });
    },
  },
  {
    title: 'a page that a browser refuses which knows the gateway of its host',
    kind: 'caution',
    arrange: async () => {
      const { id } = await pair();
      await browserStorage().set({ 'accepted-gateways': { [id]: 1 } });
      const browser = { opinion: 'refused', refusal: 'authority-invalid' } as const;
      return [...seen({ browser }), observed({ kind: 'unseen', reason: 'refused' })];
    },
  },
  {
    title: 'a page that a browser refuses for what is not so of the certificate that the companion saw',
    kind: 'caution',
    arrange: async () => refusedFor('expired'),
  },
  {
    title: 'a page that a browser refuses for what is so of it',
    kind: 'remembered',
    arrange: async () => {
      await saved(own);
      return refusedFor('self-signed');
    },
  },
];

function refusedFor(refusal: 'expired' | 'self-signed'): Observation[] {
  return [
    ...seen({ browser: { opinion: 'refused', refusal } }),
    observed({ kind: 'unseen', reason: 'refused' }),
    observed({ kind: 'certificate', leaf: own.der, others: [] }, { source: 'companion', binding: 'same-address' }),
  ];
}

const browserStorage = () =>
  (globalThis as unknown as { browser: { storage: { local: { set(items: object): Promise<void> } } } }).browser.storage
    .local;

let visits = 0;
/** A page is asked for, answered and shown. */
async function visit(leaf: Minted): Promise<void> {
  const url = 'https://printer.local/';
  tabs.set(1, { incognito: false, url });
  const [frame, time, request] = [0, Date.now(), `request-${(visits += 1)}`];
  const answer = seen({ leaf }).map((each) => ({ ...each, visit: request, time }));
  void background.pageEvent(1, { kind: 'started', frame, time, request: null });
  void background.pageEvent(1, { kind: 'answered', frame, time, request, url, seen: answer, copy: false, fills: true });
  await background.pageEvent(1, { kind: 'committed', frame, time, document: request, url, ahead: false } as never);
}

describe('whatever cannot be read or loaded, one thing after the other', () => {
  it.each(CASES)('makes no calmer verdict of $title', async ({ arrange, kind, restsOn }) => {
    const observations = await arrange();
    startAgain();
    reads.names.clear();
    expect(await judge(observations)).toBe(kind);
    const names = [...reads.names];
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      startAgain();
      reads.failing = name;
      const without = await judge(observations);
      reads.failing = null;
      expect(RANK[without], `without ${name}: ${without}`).toBeGreaterThanOrEqual(Math.min(RANK[kind], 4));
      if (kind === 'danger' && !restsOn?.test(name)) expect(without, `without ${name}`).toBe('danger');
      if (kind !== 'danger') expect(without, `without ${name}`).not.toBe('danger');
      expect(await judge(observations), `once there is ${name} again`).toBe(kind);
    }
  });

  it('every late load that a verdict rests on is among them', async () => {
    const met = new Set<string>();
    for (const { arrange } of CASES) {
      restartBrowser();
      globalThis.indexedDB = new IDBFactory();
      listed = null;
      startAgain();
      const observations = await arrange();
      startAgain();
      reads.names.clear();
      await judge(observations);
      for (const name of reads.names) if (name.startsWith('late ')) met.add(name.slice('late '.length));
    }
    expect([...met].sort()).toEqual([
      'distinct-names',
      'evidence',
      'hidden-revocation',
      'migrate',
      'policy',
      'revocation-fetcher',
      'static-keys',
      'verify-weakly',
      'with-managed',
    ]);
  });
});

describe('a revoked certificate', () => {
  beforeEach(async () => {
    await pair();
    server.list = await list([SERIAL]);
  });

  it('is not called confirmed where what asks about it cannot be loaded, and found revoked once it can', async () => {
    reads.failing = 'late revocation-fetcher';
    await visit(home.leaf);
    expect(painted.get(1)).toBe('…');
    reads.failing = null;
    await visit(home.leaf);
    expect(painted.get(1)).toBe('✕');
  });

  it('is asked about again where the disk was full when its issuer said so', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException(this.name, 'QuotaExceededError');
    });
    await visit(home.leaf).catch(() => undefined);
    full.mockRestore();
    await visit(home.leaf);
    expect(painted.get(1)).toBe('✕');
  });
});

describe('a warning of the browser’s own that cannot be noted', () => {
  it('counts for every host, and our page takes its place all the same', async () => {
    tabs.set(1, { incognito: false, url: 'https://printer.local/' });
    const page = { tabId: 1, url: 'https://printer.local/', refusal: 'authority-invalid', wayOn: true } as const;
    reads.failing = 'late passed-warnings';
    await background.pageRefused({ ...page, address: null });
    reads.failing = null;
    expect(visited[0]?.url).toContain(`${BASE}warning/index.html`);
    expect(await background.mayBePassed({ kind: 'dns', value: 'nas.local' })).toBe(true);
  });
});
