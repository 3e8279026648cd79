import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anchors, makeAnchors } from '../../../companion/anchors/anchors.ts';
import { rootNickname } from '../../../companion/anchors/own-roots.ts';
import { type RunTool, runTool } from '../../../companion/anchors/run-tool.ts';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { usualScope } from '../../../src/core/anchors/usual-scope.ts';
import { type Scope, toBase64 } from '../../../src/core/index.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import {
  addByHand,
  contents,
  inMessage,
  makeDatabase,
  makeHome,
  makePair,
  makeProfile,
} from '../../support/browser-stores.ts';
import { DAY, mint, mintKeys, type MintOptions, mintRoot, NOW } from '../../support/mint.ts';
import { certificatePolicies } from '../../support/mint-extensions.ts';

const { signal } = new AbortController();
const bounds = ['dns:local', 'dns:home.arpa', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] as const;
const SCOPE: Scope = {
  names: ['local', 'home.arpa', '.'],
  addresses: ['192.168.0.0/16', 'fd00::/8'],
  until: NOW + 300 * DAY,
};
const bounded = (change: MintOptions = {}) => mintRoot({ constraints: { permitted: bounds }, ...change });
const hash = (der: Uint8Array) => createHash('sha256').update(der).digest('hex');
const filed = (name: string, der: Uint8Array) => `${name} ${hash(der).slice(0, 16)} [C,,]`;
/** A text as UTF8String of a name; at most 127 bytes. */
const utf8 = (text: string) => `#0c${text.length.toString(16)}${Buffer.from(text).toString('hex')}`;
const NAME = 'Home Gateway Root';

let root: Uint8Array;
let here: ReturnType<typeof makeHome>;
let anchors: Anchors;

beforeAll(async () => {
  root = (await bounded()).der;
});
beforeEach(() => {
  here = makeHome();
  anchors = makeAnchors({ account: here.account, now: () => NOW });
});
afterEach(() => {
  here.remove();
});

const install = (stores: readonly string[], der = root, scope: Scope = SCOPE) => {
  const { names, addresses, until } = scope;
  const what = { root: toBase64(der), names: [...names], addresses: [...addresses], until };
  return anchors.installRoot({ ...what, stores: [...stores] }, signal);
};
const remove = (stores: readonly string[], der = root) =>
  anchors.removeRoot({ root: toBase64(der), stores: [...stores] }, signal);
const stands = async (der = root) =>
  (await anchors.rootStores({ root: toBase64(der) }, signal)).stores.map((each) => each.stands);
const chromium = () => makeDatabase(join(here.home, '.pki', 'nssdb'));
const logFile = () => join(here.home, '.local/state/latchkey-companion/log.jsonl');
const log = () =>
  readFileSync(logFile(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('a gateway root that is bounded itself', () => {
  it('goes into the stores asked for, for websites only, and out again, each change written down before', async () => {
    const [profile, shared] = [makeProfile(here.home), chromium()];
    const ids = [`nss:${shared}`, `nss:${profile}`];
    expect(await anchors.rootStores({ root: toBase64(root) }, signal)).toEqual({
      stores: [
        { id: ids[0], browser: 'chromium', name: 'Chromium', stands: false, earlier: [] },
        { id: ids[1], browser: 'firefox', name: 'Firefox, profile default', stands: false, earlier: [] },
      ],
    });
    const outcomes = (outcome: string) => ({ outcomes: ids.map((store) => ({ store, outcome })) });
    expect(await install(ids)).toEqual(outcomes('done'));
    expect([contents(shared), contents(profile)]).toEqual([[filed(NAME, root)], [filed(NAME, root)]]);
    expect(await stands()).toEqual([true, true]);
    expect(await install(ids)).toEqual(outcomes('unchanged'));
    expect(await remove(ids)).toEqual(outcomes('done'));
    expect([contents(shared), contents(profile)]).toEqual([[], []]);
    expect(await stands()).toEqual([false, false]);
    expect(await remove(ids)).toEqual(outcomes('unchanged'));
    const line = (what: string, outcome: string, store: string | undefined, rest: object = { root: hash(root) }) => ({
      time: new Date(NOW).toISOString(),
      what,
      label: NAME,
      store,
      outcome,
      ...rest,
    });
    const lines = (what: string, ...of: readonly string[]) =>
      ids.flatMap((store) => of.map((outcome) => line(what, outcome, store)));
    expect(log()).toEqual([
      ...lines('install-root', 'begun', 'done'),
      ...lines('install-root', 'unchanged'),
      ...lines('remove-root', 'begun', 'done'),
      ...lines('remove-root', 'unchanged'),
    ]);
  });

  it('is the one that our gateway makes, for the scope that the page shows', async () => {
    const shared = chromium();
    const { certificate } = await createRoot(NOW);
    const { covered } = usualScope(widestScope(certificate.der), []);
    expect(await install([`nss:${shared}`], certificate.der, covered)).toMatchObject({
      outcomes: [{ outcome: 'done' }],
    });
    expect(contents(shared)).toHaveLength(1);
  });

  it('is told with those that it took the place of, and those alone', async () => {
    const [profile, shared] = [makeProfile(here.home), chromium()];
    const keys = await mintKeys();
    const made = (from: number, change: MintOptions = {}) => bounded({ keys, notBefore: NOW - from * DAY, ...change });
    const [old, now] = [await made(30), await made(1)];
    const renamed = await made(20, { subject: 'CN=Home by another name' });
    const other = await bounded({ subject: 'CN=Another home' });
    for (const { der } of [old, now, renamed, other]) await install([`nss:${shared}`, `nss:${profile}`], der);
    const { stores } = await anchors.rootStores({ root: toBase64(now.der) }, signal);
    const told = (minted: typeof old, label: string, from: number) => ({
      root: toBase64(minted.der),
      label,
      madeAt: NOW - from * DAY,
    });
    for (const { stands: has, earlier } of stores) {
      expect(has).toBe(true);
      expect(earlier).toHaveLength(2);
      expect(earlier).toEqual(expect.arrayContaining([told(old, NAME, 30), told(renamed, 'Home by another name', 20)]));
    }
    expect(await remove([`nss:${shared}`], old.der)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(await stands(now.der)).toEqual([true, true]);
    const after = await anchors.rootStores({ root: toBase64(now.der) }, signal);
    expect(after.stores.map(({ earlier }) => earlier?.length)).toEqual([1, 2]);
  });

  it('is told without them where it is not itself, and where they are newer', async () => {
    const [profile, shared] = [makeProfile(here.home), chromium()];
    const keys = await mintKeys();
    const [old, now] = [
      await bounded({ keys, notBefore: NOW - 20 * DAY }),
      await bounded({ keys, notBefore: NOW - DAY }),
    ];
    await install([`nss:${shared}`], old.der);
    await install([`nss:${profile}`], now.der);
    const told = async ({ der }: typeof old) =>
      (await anchors.rootStores({ root: toBase64(der) }, signal)).stores.map(({ earlier }) => earlier);
    expect(await told(now)).toEqual([[], []]);
    await install([`nss:${shared}`], now.der);
    expect(await told(old)).toEqual([[], []]);
    expect((await told(now)).map((each) => each?.length)).toEqual([1, 0]);
  });

  it('does not count as an earlier one what a person put there, or no longer trusts', async () => {
    const shared = chromium();
    const keys = await mintKeys();
    const [old, now] = [await bounded({ keys, notBefore: NOW - 20 * DAY }), await bounded({ keys })];
    addByHand(shared, 'Mine', old);
    const told = async () => (await anchors.rootStores({ root: toBase64(now.der) }, signal)).stores[0]?.earlier;
    expect(await told()).toEqual([]);
    addByHand(shared, rootNickname(now.der) ?? '', now, ',,');
    const { stores } = await anchors.rootStores({ root: toBase64(old.der) }, signal);
    expect(stores[0]?.earlier).toEqual([]);
  });

  it.each([
    '-n dash',
    '"; rm -rf ~; $(id) `id`',
    'NSS Certificate DB:Home',
    '../../../etc/passwd',
    '/etc/passwd',
    'Küche 🏠',
    ' two  blanks ',
    '%s,C,,',
    'C,,',
    'one\ntwo',
    'x'.repeat(200),
  ])('goes in and out where it is called %j', async (name) => {
    const shared = chromium();
    const written = [...Buffer.from(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const size = Buffer.byteLength(name);
    const length = size < 128 ? size.toString(16).padStart(2, '0') : `81${size.toString(16)}`;
    const odd = (await bounded({ subject: `CN=#0c${length}${written}` })).der;
    const everything = contents(shared);
    expect(await install([`nss:${shared}`], odd)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(await stands(odd)).toEqual([true]);
    expect(contents(shared)).toHaveLength(1);
    expect(await remove([`nss:${shared}`], odd)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual(everything);
  });
});

describe('a root that is not', () => {
  const website = { ...SCOPE, names: [...SCOPE.names, 'example.com'] };
  it.each<[string, () => Promise<Uint8Array>, Scope, string]>([
    ['is bounded by nothing', async () => (await mintRoot()).der, SCOPE, 'unconstrained'],
    [
      'is bounded so that browsers may pass over it',
      async () => (await bounded({ constraints: { permitted: bounds, critical: false } })).der,
      SCOPE,
      'constraints-not-critical',
    ],
    [
      'permits a website',
      async () => (await bounded({ constraints: { permitted: [...bounds, 'dns:example.com'] } })).der,
      SCOPE,
      'not-local',
    ],
    [
      'permits a website that it is asked for',
      async () => (await bounded({ constraints: { permitted: [...bounds, 'dns:example.com'] } })).der,
      website,
      'not-local',
    ],
    ['is asked for with a website', async () => root, website, 'not-local'],
    ['is asked for with a public suffix', async () => root, { ...SCOPE, names: ['com'] }, 'not-local'],
    ['is asked for with every name', async () => root, { ...SCOPE, names: ['local', '*'] }, 'not-local'],
    ['is asked for with public addresses', async () => root, { ...SCOPE, addresses: ['8.8.8.0/24'] }, 'not-local'],
    ['is asked for with all addresses', async () => root, { ...SCOPE, addresses: ['0.0.0.0/0'] }, 'not-local'],
    ['is asked for with what is no range', async () => root, { ...SCOPE, addresses: ['../..'] }, 'not-local'],
    ['is asked for with nothing', async () => root, { ...SCOPE, names: [], addresses: [] }, 'empty-scope'],
    ['is bounded to another scope', async () => root, { ...SCOPE, names: ['local'] }, 'other-bounds'],
    ['lasts longer than the scope', async () => root, { ...SCOPE, until: NOW + DAY }, 'outlasts'],
    ['has expired', async () => (await bounded({ notAfter: NOW - 1 })).der, SCOPE, 'expired'],
    [
      'has conditions',
      async () => (await bounded({ extensions: [certificatePolicies('1.2.3.4')] })).der,
      SCOPE,
      'conditions',
    ],
    ['is called a website', async () => (await bounded({ dns: ['www.example.com'] })).der, SCOPE, 'has-names'],
    [
      'was signed by another key',
      async () =>
        (
          await mint({
            issuer: await mintRoot({ subject: 'CN=Root' }),
            subject: 'CN=Root',
            ca: true,
            constraints: { permitted: bounds },
          })
        ).der,
      SCOPE,
      'not-self-signed',
    ],
    ['has no name to be found by', async () => (await bounded({ subject: 'O=Home' })).der, SCOPE, 'no-name'],
    [
      'is named as only the root of a pair is',
      async () =>
        (
          await bounded({
            subject: `O=${utf8('Latchkey: only for devices at home')}, CN=${utf8('Home 2026-11-29 0123abcd')}`,
          })
        ).der,
      SCOPE,
      'named-as-pair',
    ],
    ['is no certificate', () => Promise.resolve(Uint8Array.of(1, 2, 3)), SCOPE, 'unreadable'],
  ])('is refused where it %s, and nothing is changed', async (_what, make, scope, problem) => {
    const shared = chromium();
    expect(await install([`nss:${shared}`], await make(), scope)).toEqual({ problem });
    expect(contents(shared)).toEqual([]);
    expect(existsSync(join(here.home, '.local'))).toBe(false);
  });
});

describe('a store that has other certificates', () => {
  it('keeps them all, a pair of the same gateway among them, whichever goes first', async () => {
    const shared = chromium();
    const gateway = await bounded();
    const pair = await makePair(gateway);
    const store = [`nss:${shared}`];
    addByHand(shared, 'Someone else', await mintRoot({ subject: 'CN=Someone else' }));
    await anchors.install({ ...inMessage(pair), stores: store }, signal);
    const before = contents(shared);
    expect(await install(store, gateway.der)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual([...before, filed(NAME, gateway.der)].sort());
    expect(await remove(store, gateway.der)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual(before);
    await install(store, gateway.der);
    expect(await anchors.remove({ label: pair.label, stores: store }, signal)).toMatchObject({
      outcomes: [{ outcome: 'done' }],
    });
    expect(contents(shared)).toEqual(['Someone else [C,,]', filed(NAME, gateway.der)].sort());
    expect(await stands(gateway.der)).toEqual([true]);
  });

  it('keeps a root of the same name with other bytes', async () => {
    const shared = chromium();
    const store = [`nss:${shared}`];
    const renewed = (await bounded()).der;
    await install(store);
    expect(await stands(renewed)).toEqual([false]);
    expect(await install(store, renewed)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(await remove(store)).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect(contents(shared)).toEqual([filed(NAME, renewed)]);
    expect([await stands(), await stands(renewed)]).toEqual([[false], [true]]);
  });

  it('keeps the root that a person put there by hand, under whatever name, and tells that it stands', async () => {
    const shared = chromium();
    const store = [`nss:${shared}`];
    for (const name of ['My gateway', `${NAME} - Home`]) {
      addByHand(shared, name, { der: root });
      expect(await stands(), name).toEqual([true]);
      expect(await install(store)).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
      expect(await remove(store)).toMatchObject({ outcomes: [{ outcome: 'by-hand' }] });
      expect(contents(shared)).toEqual([`${name} [C,,]`]);
      await runTool('certutil', ['-D', '-d', `sql:${shared}`, '-n', name]);
    }
  });

  it('tells so where a person put it there by hand beside a pair of the same gateway', async () => {
    const shared = chromium();
    const gateway = await bounded();
    addByHand(shared, 'My gateway', gateway);
    await anchors.install({ ...inMessage(await makePair(gateway)), stores: [`nss:${shared}`] }, signal);
    expect(await stands(gateway.der)).toEqual([true]);
    expect(await install([`nss:${shared}`], gateway.der)).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
    expect(await remove([`nss:${shared}`], gateway.der)).toMatchObject({ outcomes: [{ outcome: 'by-hand' }] });
  });

  it('does not have it trusted where a person holds it there without trust', async () => {
    const shared = chromium();
    addByHand(shared, NAME, { der: root }, 'p,,');
    const before = contents(shared);
    expect(await stands()).toEqual([false]);
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'by-hand' }] });
    expect(contents(shared)).toEqual(before);
    expect(existsSync(logFile()) && log()).toMatchObject([{ outcome: 'by-hand' }]);
  });

  it('never loses another certificate that is filed under the nickname of this one', async () => {
    const shared = chromium();
    const nickname = filed(NAME, root).replace(' [C,,]', '');
    const other = await mintRoot({ subject: 'CN=Another' });
    addByHand(shared, nickname, other);
    expect(await stands()).toEqual([false]);
    expect(await remove([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'unchanged' }] });
    await install([`nss:${shared}`]);
    await remove([`nss:${shared}`]);
    expect(contents(shared)).toContain(`${nickname} [C,,]`);
    expect(
      (await runTool('certutil', ['-L', '-d', `sql:${shared}`, '-a', '-n', nickname])).stdout.replaceAll('\r', ''),
    ).toBe(`${other.pem.trim()}\n`);
  });
});

describe('a store that cannot be changed', () => {
  it('is left alone where it is none of a browser of this person', async () => {
    const other = makeDatabase(join(here.home, 'elsewhere'));
    chromium();
    const asked = [`nss:${other}`, other, `nss:${join(here.home, '.pki/nssdb')}/../../elsewhere`, 'nss:', '', '..'];
    expect(await install(asked)).toEqual({ outcomes: asked.map((store) => ({ store, outcome: 'no-store' })) });
    expect(contents(other)).toEqual([]);
  });

  it('is left alone where it is the system’s, in which a root without purposes counts for more', async () => {
    for (const [platform, id] of [
      ['darwin', 'keychain:login'],
      ['win32', 'windows:user'],
    ] as const) {
      const ran: string[] = [];
      const run: RunTool = (program) => {
        ran.push(program);
        return Promise.resolve({ code: 0, stdout: '', stderr: '' });
      };
      anchors = makeAnchors({ account: { ...here.account, platform }, run, now: () => NOW });
      expect(await anchors.rootStores({ root: toBase64(root) }, signal)).toEqual({ stores: [] });
      expect(await install([id])).toEqual({ outcomes: [{ store: id, outcome: 'no-store' }] });
      expect(await remove([id])).toEqual({ outcomes: [{ store: id, outcome: 'no-store' }] });
      expect(ran).toEqual([]);
    }
  });

  it('is left alone where the log cannot be written', async () => {
    const shared = chromium();
    symlinkSync('/dev/null', join(here.home, '.local'));
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'not-writable' }] });
    expect(contents(shared)).toEqual([]);
  });

  it('is left alone where it has a password, and where there is no certutil', async () => {
    const profile = makeProfile(here.home, undefined, 'correct horse');
    expect(await install([`nss:${profile}`])).toMatchObject({ outcomes: [{ outcome: 'password' }] });
    expect(contents(profile)).toEqual([]);
    anchors = makeAnchors({ account: here.account, certutil: null, now: () => NOW });
    expect(await install([`nss:${profile}`])).toMatchObject({ outcomes: [{ outcome: 'no-tool' }] });
    expect(await stands()).toEqual([false]);
  });

  it('has nothing in it afterwards where the bytes become others between check and write', async () => {
    const shared = chromium();
    const thief = await mintRoot();
    anchors = makeAnchors({
      account: here.account,
      now: () => NOW,
      run: (program, args, input) => runTool(program, args, args.includes('-A') ? thief.der : input),
    });
    addByHand(shared, 'Someone else', await mintRoot({ subject: 'CN=Someone else' }));
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'not-verified' }] });
    expect(contents(shared)).toEqual(['Someone else [C,,]']);
    expect(log()).toMatchObject([{ outcome: 'begun' }, { outcome: 'not-verified', root: hash(root) }]);
  });

  it.each([
    ['nothing', () => undefined],
    [
      'the root itself, without trust',
      (shared: string) => addByHand(shared, filed(NAME, root).slice(0, -6), { der: root }, ',,'),
    ],
  ])('with %s in it is said to have the root where it has, though it could not be read at once', async (_, prepare) => {
    const shared = chromium();
    prepare(shared);
    let unread = 2;
    let added = 0;
    anchors = makeAnchors({
      account: here.account,
      now: () => NOW,
      run: async (program, args, input) => {
        added += args.includes('-A') ? 1 : 0;
        if (added === 0 || !args.includes('-L') || unread === 0) return runTool(program, args, input);
        unread -= 1;
        return { code: 1, stdout: '', stderr: 'locked' };
      },
    });
    expect(await install([`nss:${shared}`])).toMatchObject({ outcomes: [{ outcome: 'done' }] });
    expect([contents(shared), added, unread]).toEqual([[filed(NAME, root)], 2, 0]);
  });

  it('is changed once where two ask at once', async () => {
    const store = [`nss:${chromium()}`];
    const both = await Promise.all([install(store), install(store)]);
    expect(both).toMatchObject([{ outcomes: [{ outcome: 'done' }] }, { outcomes: [{ outcome: 'unchanged' }] }]);
  });

  it('is not changed where the answer is no longer wanted', async () => {
    const shared = chromium();
    const { names, addresses, until } = SCOPE;
    await expect(
      anchors.installRoot(
        { root: toBase64(root), names: [...names], addresses: [...addresses], until, stores: [`nss:${shared}`] },
        AbortSignal.abort(),
      ),
    ).rejects.toThrow();
    expect(contents(shared)).toEqual([]);
  });
});
