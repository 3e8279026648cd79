import { chmodSync, chownSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anchors, makeAnchors } from '../../../companion/anchors/anchors.ts';
import { runTool } from '../../../companion/anchors/run-tool.ts';
import { type AnchorPair, toBase64 } from '../../../src/core/index.ts';
import { OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import {
  addByHand,
  contents,
  inMessage,
  makeDatabase,
  makeHome,
  makePair,
  makeProfile,
} from '../../support/browser-stores.ts';
import { mint, type Minted, type MintOptions, mintRoot, NOW } from '../../support/mint.ts';

const NOBODY = 65_534;
const { signal } = new AbortController();
const bounded = ['dns:local', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] as const;
/** A UTF8String, as Latchkey writes all of its names. */
const utf8 = (text: string) =>
  `#0c${[text.length, ...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
const OURS = `O=${utf8('Latchkey: only for devices at home')}, CN=${utf8('Home 2026-11-20 0123abcd')}`;

let gateway: Minted;
let pair: AnchorPair;
let here: ReturnType<typeof makeHome>;
let anchors: Anchors;

beforeAll(async () => {
  gateway = await mintRoot();
  pair = await makePair(gateway);
});
beforeEach(() => {
  here = makeHome();
  anchors = makeAnchors({ account: here.account, now: () => NOW });
});
afterEach(() => {
  here.remove();
});

const install = (stores: readonly string[], what: Pick<AnchorPair, 'scopeRoot' | 'cross'> = pair) =>
  anchors.install({ ...inMessage(what), stores: [...stores] }, signal);
const remove = (stores: readonly string[], label = pair.label) =>
  anchors.remove({ label, stores: [...stores] }, signal);
const chromium = () => makeDatabase(join(here.home, '.pki', 'nssdb'));
const ids = async () => (await anchors.stores(signal)).stores.map(({ id }) => id);
const log = () =>
  readFileSync(join(here.home, '.local/state/latchkey-companion/log.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const both = ({ label }: AnchorPair) => [`${label} [C,,]`, `${label} cross [,,]`];

describe('scoped anchors: a pair', () => {
  it('installs the pair into every store asked for, with the scope root trusted for websites only', async () => {
    const [profile, shared] = [makeProfile(here.home), chromium()];
    expect(await install(await ids())).toEqual({
      outcomes: [
        { store: `nss:${shared}`, outcome: 'done' },
        { store: `nss:${profile}`, outcome: 'done' },
      ],
    });
    expect(contents(shared)).toEqual(both(pair));
    expect(contents(profile)).toEqual(both(pair));
    expect((await anchors.stores(signal)).stores).toEqual([
      { id: `nss:${shared}`, browser: 'chromium', name: 'Chromium', anchors: [pair.label] },
      { id: `nss:${profile}`, browser: 'firefox', name: 'Firefox, profile default', anchors: [pair.label] },
    ]);
  });

  it('leaves the store as it was, with other certificates of the same gateway, when it removes a pair', async () => {
    const shared = chromium();
    addByHand(shared, 'My gateway', gateway);
    const older = await makePair(gateway, 'Home', { names: ['lan'] });
    await install([`nss:${shared}`], older);
    const before = contents(shared);
    await install([`nss:${shared}`]);
    expect(contents(shared)).toEqual([...before, ...both(pair)].sort());
    expect(await remove([`nss:${shared}`])).toEqual({ outcomes: [{ store: `nss:${shared}`, outcome: 'done' }] });
    expect(contents(shared)).toEqual(before);
    expect(await remove([`nss:${shared}`], older.label)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual(['My gateway [C,,]']);
  });

  it('logs each change before and after, and changes nothing when it installs or removes a second time', async () => {
    const store = `nss:${chromium()}`;
    for (const each of [install, install, remove, remove])
      await (each === install ? install([store]) : remove([store]));
    const about = { time: new Date(NOW).toISOString(), label: pair.label, store };
    const hashes = {
      scopeRoot: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      cross: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    };
    expect(log()).toEqual([
      { ...about, what: 'install', ...hashes, outcome: 'begun' },
      { ...about, what: 'install', ...hashes, outcome: 'done' },
      { ...about, what: 'install', ...hashes, outcome: 'unchanged' },
      { ...about, what: 'remove', ...hashes, outcome: 'begun' },
      { ...about, what: 'remove', ...hashes, outcome: 'done' },
      { ...about, what: 'remove', scopeRoot: null, cross: null, outcome: 'unchanged' },
    ]);
    expect(statSync(join(here.home, '.local/state/latchkey-companion/log.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('says which store cannot be read, and asks it all the same to remove what it may have', async () => {
    const [read, locked] = [chromium(), makeProfile(here.home)];
    const ids = [`nss:${read}`, `nss:${locked}`];
    await install(ids);
    const run: typeof runTool = (program, args, input) =>
      args.some((each) => each.includes(locked))
        ? Promise.resolve({ code: 255, stdout: '', stderr: 'certutil: function failed: SEC_ERROR_LOCKED_DATABASE' })
        : runTool(program, args, input);
    const busy = makeAnchors({ account: here.account, run, now: () => NOW });
    const { stores } = await busy.stores(signal);
    expect(stores.map(({ id, anchors, unreadable }) => ({ id, anchors, unreadable }))).toEqual([
      { id: ids[0], anchors: [pair.label], unreadable: undefined },
      { id: ids[1], anchors: [], unreadable: true },
    ]);
    const roots = await busy.rootStores({ root: toBase64(gateway.der) }, signal);
    expect(roots.stores.map(({ unreadable }) => unreadable)).toEqual([undefined, true]);
    expect(await busy.remove({ label: pair.label, stores: ids }, signal)).toMatchObject({
      outcomes: [{ outcome: 'done' }, { outcome: 'tool-failed' }],
    });
    expect(contents(locked)).toEqual(both(pair));
  });

  it('completes the pair when only one half is there, or the root is not trusted', async () => {
    const shared = chromium();
    addByHand(shared, pair.label, { der: pair.scopeRoot }, ',,');
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual(both(pair));
  });

  it('recognises a pair when it was imported by hand under the browser’s own nicknames', async () => {
    const shared = chromium();
    addByHand(shared, `${pair.label} - Latchkey: only for devices at home`, { der: pair.scopeRoot });
    addByHand(shared, 'Home Gateway Root', { der: pair.cross }, ',,');
    expect((await anchors.stores(signal)).stores[0]?.anchors).toEqual([pair.label]);
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
    expect(await remove([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect((await anchors.stores(signal)).stores[0]?.anchors).toEqual([]);
  });

  it.each([
    '-n dash',
    '"; rm -rf ~; $(id) `id`',
    'NSS Certificate DB:Home',
    'Kitchen: upper',
    'Küche 🏠',
    '../..',
    'a@b.example',
    ' two  blanks ',
    '%s,C,,',
    'one\ntwo',
  ])('installs and removes a pair when its gateway is called %j', async (name) => {
    const shared = chromium();
    const odd = await makePair(gateway, name);
    expect(await install([`nss:${shared}`], odd)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect((await anchors.stores(signal)).stores[0]?.anchors).toEqual([odd.label]);
    expect(await remove([`nss:${shared}`], odd.label)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual([]);
  });
});

describe('scoped anchors: certificates that are not a pair of ours', () => {
  async function forged(
    { subject = OURS, ...change }: MintOptions,
    constraints: MintOptions['constraints'] | null = { permitted: bounded },
  ) {
    const good: MintOptions = { ca: true, usages: [OID_SERVER_AUTH], ...(constraints && { constraints }) };
    const root = await mint({ subject, ...good, ...change });
    const cross = await mint({ issuer: root, subject: gateway.subject, keys: gateway.keys, ...good, ...change });
    return { scopeRoot: root.der, cross: cross.der };
  }

  it('refuses a pair when Latchkey does not write such names', async () => {
    chromium();
    expect(await install(await ids(), await forged({}))).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(await install(await ids(), await forged({ subject: 'CN=Home 2026-11-20 0123abcd' }))).toEqual({
      problem: 'not-ours',
    });
    expect(
      await install(
        await ids(),
        await forged({ subject: `O=${utf8('Latchkey: only for devices at home')}, CN=${utf8('Home')}` }),
      ),
    ).toEqual({ problem: 'not-ours' });
  });

  it.each<[string, () => Promise<Pick<AnchorPair, 'scopeRoot' | 'cross'>>, string]>([
    ['bounded by nothing', () => forged({}, null), 'unconstrained'],
    [
      'bounded in a way that browsers may pass over',
      () => forged({}, { permitted: bounded, critical: false }),
      'constraints-not-critical',
    ],
    ['bounded to what is not local', () => forged({}, { permitted: [...bounded, 'dns:example.com'] }), 'not-local'],
    [
      'of different pairs',
      async () => ({ scopeRoot: pair.scopeRoot, cross: (await makePair(gateway)).cross }),
      'not-issued-by-scope-root',
    ],
    [
      'signed with another key',
      async () => ({ scopeRoot: (await forged({})).scopeRoot, cross: (await forged({})).cross }),
      'bad-signature',
    ],
    ['a gateway root itself', () => Promise.resolve({ scopeRoot: gateway.der, cross: gateway.der }), 'usage'],
    ['no certificates', () => Promise.resolve({ scopeRoot: new Uint8Array(3), cross: new Uint8Array() }), 'unreadable'],
  ])('refuses certificates and changes nothing when they are %s', async (_what, make, problem) => {
    const shared = chromium();
    expect(await install([`nss:${shared}`], await make())).toEqual({ problem });
    expect(contents(shared)).toEqual([]);
    expect(existsSync(join(here.home, '.local'))).toBe(false);
  });

  it('never removes other certificates when they are filed under a name like ours', async () => {
    const shared = chromium();
    const { scopeRoot, cross } = await forged({}, null);
    addByHand(shared, 'Home 2026-11-20 0123abcd', { der: scopeRoot });
    addByHand(shared, 'Home 2026-11-20 0123abcd cross', { der: cross }, ',,');
    addByHand(shared, pair.label, gateway);
    for (const label of ['Home 2026-11-20 0123abcd', pair.label, 'Home', '', '-d', '..']) {
      expect(await remove([`nss:${shared}`], label)).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
    }
    expect(contents(shared)).toHaveLength(3);
    expect((await anchors.stores(signal)).stores[0]?.anchors).toEqual([]);
  });
});

describe('scoped anchors: a store', () => {
  it('does not touch a store when it belongs to none of this person’s browsers', async () => {
    const other = makeDatabase(join(here.home, 'elsewhere'));
    chromium();
    const asked = [`nss:${other}`, other, `nss:${join(here.home, '.pki/nssdb')}/../../elsewhere`, 'nss:', '', '..'];
    expect(await install(asked)).toEqual({ outcomes: asked.map((store) => ({ store, outcome: 'no-store' })) });
    expect(contents(other)).toEqual([]);
  });

  it('reports a password and changes nothing when the store has one', async () => {
    const profile = makeProfile(here.home, undefined, 'correct horse');
    expect(await install([`nss:${profile}`])).toMatchObject({ outcomes: [{ outcome: 'password' }] });
    expect(contents(profile)).toEqual([]);
  });

  it('reports that the store cannot be written when it is read-only', async () => {
    const shared = chromium();
    chmodSync(join(shared, 'cert9.db'), 0o400);
    expect(await asNobodySpecial(() => install([`nss:${shared}`]))).toMatchObject({
      outcomes: [{ outcome: 'not-writable' }],
    });
    expect(contents(shared)).toEqual([]);
  });

  it('makes the store when Chromium has not made it yet', async () => {
    makeDatabase(join(here.home, '.config', 'chromium'));
    const folder = join(here.home, '.pki', 'nssdb');
    expect(await ids()).toEqual([`nss:${folder}`]);
    expect(existsSync(folder)).toBe(false);
    expect(await install([`nss:${folder}`])).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(folder)).toEqual(both(pair));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('counts a store once when a link leads to it', async () => {
    const real = makeDatabase(join(here.home, 'on another disk'));
    makeDatabase(join(here.home, '.config', 'chromium'));
    symlinkSync(real, join(here.home, '.pki'));
    expect(await ids()).toEqual([`nss:${join(here.home, '.pki', 'nssdb')}`]);
  });

  it('reports that the program failed when the store is broken', async () => {
    const shared = chromium();
    writeFileSync(join(shared, 'cert9.db'), 'rubbish');
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'tool-failed' }] });
    expect((await anchors.stores(signal)).stores).toMatchObject([{ anchors: [] }]);
  });

  it('lists the store and reports the missing program when there is no certutil', async () => {
    const shared = chromium();
    anchors = makeAnchors({ account: { ...here.account, platform: 'linux' }, certutil: null, now: () => NOW });
    expect(await ids()).toEqual([`nss:${shared}`]);
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'no-tool' }] });
  });
});

describe('scoped anchors: the log', () => {
  it('changes nothing when the log cannot be written', async () => {
    const shared = chromium();
    symlinkSync('/dev/null', join(here.home, '.local'));
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'not-writable' }] });
    expect(contents(shared)).toEqual([]);
  });
});

describe('scoped anchors: requests', () => {
  it('works on them one after the other when two come at once', async () => {
    const shared = chromium();
    const [first, second] = await Promise.all([install([`nss:${shared}`]), install([`nss:${shared}`])]);
    expect([first, second]).toMatchObject([
      { outcomes: [{ outcome: 'done' }] },
      { outcomes: [{ outcome: 'unchanged' }] },
    ]);
  });

  it('does nothing when the answer is no longer wanted', async () => {
    const shared = chromium();
    await expect(
      anchors.install({ ...inMessage(pair), stores: [`nss:${shared}`] }, AbortSignal.abort()),
    ).rejects.toThrow();
    expect(contents(shared)).toEqual([]);
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'done' }] });
  });
});

/** Root may write whatever it likes: for once, be someone else. */
async function asNobodySpecial<T>(job: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return job();
  for (const path of ['', '.pki', '.pki/nssdb', '.pki/nssdb/cert9.db', '.pki/nssdb/key4.db', '.pki/nssdb/pkcs11.txt'])
    chownSync(join(here.home, path), NOBODY, NOBODY);
  anchors = makeAnchors({ account: { ...here.account, uid: NOBODY }, now: () => NOW });
  process.seteuid?.(NOBODY);
  try {
    return await job();
  } finally {
    process.seteuid?.(0);
  }
}
