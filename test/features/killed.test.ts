import { BASE, restartBrowser, rules, tabs } from '../support/extension-api.ts';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageAnswerer } from '../../src/features/routes/answer.ts';
import type { Answers, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { PAGE_WORK } from '../../src/protocol/routes.ts';
import { killAt } from '../support/killer.ts';
import { DAY, mint, type Minted, mintRoot } from '../support/mint.ts';
import { pageSighting } from '../support/observations.ts';
import { type Background, buildStarts } from '../support/starts.ts';

/**
 * Browsers kill the background whenever they like: here 200 times in each of four kinds of work, and in
 * `test/store/interrupted.test.ts` as often in a migration.
 */
const OF_EACH = 200;
/** So many kills hit one memory; what it already has is looked at after each. */
const OF_ONE_MEMORY = 8;

let own: Minted;
let other: Minted;
let roots: Minted[];
const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 400 * DAY };
beforeAll(async () => {
  [own, other] = await Promise.all([mint({ subject: 'CN=Own', ...dates }), mint({ subject: 'CN=Other', ...dates })]);
  roots = await Promise.all(
    Array.from({ length: OF_ONE_MEMORY }, (_, n) => mintRoot({ subject: `CN=Root ${n}`, ...dates })),
  );
});

/** What a killed background would have heard of what was given up, no one hears; anything else fails the run. */
const heard = process.listeners('unhandledRejection');
const others = (reason: unknown, promise: Promise<unknown>): void => {
  if (!(reason instanceof DOMException && reason.name === 'AbortError'))
    heard.forEach((listener) => listener(reason, promise));
};
beforeAll(() => void process.removeAllListeners('unhandledRejection').on('unhandledRejection', others));
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of heard) process.on('unhandledRejection', listener);
});

let start: () => Background;
beforeAll(async () => void (start = await buildStarts()));
let background: Background;

/** Nothing in memory is left; what the browser keeps for the extension is. */
async function startAgain(): Promise<void> {
  void background?.closeDatabase();
  background = start();
}

/** As after the installation. */
async function begin(): Promise<void> {
  void background?.closeDatabase();
  restartBrowser();
  globalThis.indexedDB = new IDBFactory();
  await startAgain();
  // What kills the making of a memory is `interrupted.test.ts`.
  await background.knownDevices();
}

/** As ui/lib/client.ts does. */
async function ask<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const sender = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };
  const tell = (message: unknown, where: MessageAnswerer<never>) =>
    where(message, sender as never) as Promise<Reply<N>>;
  const inPage = Object.hasOwn(PAGE_WORK, name);
  const { answerInBackground, answerInPage } = background;
  const reply = await tell({ name, request }, (inPage ? answerInPage : answerInBackground) as MessageAnswerer<never>);
  if (inPage && PAGE_WORK[name as keyof typeof PAGE_WORK] === 'writes')
    await tell({ name: 'storage/changed', request: {} }, answerInBackground as MessageAnswerer<never>);
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value as Answers[N];
}

let visits = 0;

/** A page is asked for, answered and shown; each visit is one of its own, whoever was killed in between. */
async function visit(host: string, leaf: Minted, address: string): Promise<void> {
  const url = `https://${host}/`;
  tabs.set(1, { incognito: false, url });
  const [frame, time, request] = [0, Date.now(), `request-${(visits += 1)}`];
  const seen = pageSighting({ leaf, url, address }).map((each) => ({ ...each, visit: request }));
  void background.pageEvent(1, { kind: 'started', frame, time, request: null }).catch(() => undefined);
  void background
    .pageEvent(1, { kind: 'answered', frame, time, request, url, seen, copy: false, fills: true })
    .catch(() => undefined);
  await background.pageEvent(1, { kind: 'committed', frame, time, document: request, url, ahead: false } as never);
}

/** And the person says that it is theirs. */
async function remember(host: string, address: string, leaf = own): Promise<void> {
  await visit(host, leaf, address);
  const spkiSha256 = (await background.findDevice(`${host}:443`))?.endpoints[0]?.spkiSha256 ?? '';
  await ask('device/remember', { device: `${host}:443`, spkiSha256 });
}

/** How long the background leaves the processor to a page that loads (features/navigation/tab-queue.ts). */
const PAUSE_MS = 150;

beforeEach(async () => {
  const later = globalThis.setTimeout;
  const soon = (job: () => void, ms?: number) => later(job, ms === PAUSE_MS ? 0 : ms);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon as typeof setTimeout);
  await begin();
});
afterEach(() => vi.restoreAllMocks());

/**
 * Does something that is killed at a random moment, starts the background again and has `check` look at what is left:
 * whether the work was told to be done, or is then found to be, must agree. Then the work is done once more, in peace.
 */
async function killed(
  work: () => Promise<unknown>,
  check: (isDone: 'done' | 'unknown') => Promise<void>,
  most: number,
): Promise<void> {
  // What is refused because of the kill is written to the console, and is no news here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const killer = killAt(Math.floor(Math.random() * most));
  const ended = work().then(
    () => true,
    () => false,
  );
  const finished = await Promise.race([ended, killer.death.then(() => false)]);
  // What the database gives up, it gives up a moment later.
  await new Promise((resolve) => setTimeout(resolve, 2));
  const wasKilled = killer.killed();
  killer.revive();
  await startAgain();
  await check(finished && !wasKilled ? 'done' : 'unknown');
  await work();
  await check('done');
}

/** How many calls the work takes where nothing happens to it. */
async function callsOf(work: () => Promise<unknown>): Promise<number> {
  const counter = killAt(-1);
  await work();
  counter.revive();
  return counter.calls();
}

/** Every device is found by its endpoint and by its key, and its log says at least how it began. */
async function devicesAreWhole(): Promise<string[]> {
  const devices = await background.knownDevices();
  for (const device of devices) {
    const [endpoint] = device.endpoints;
    expect(endpoint).toBeDefined();
    expect((await background.findDevice(endpoint?.id ?? ''))?.id).toBe(device.id);
    const sameKey = await background.devicesWithKey(endpoint?.spkiSha256 ?? '');
    expect(sameKey.map(({ id }) => id)).toContain(device.id);
    expect((await background.logOfDevice(device.id)).length).toBeGreaterThan(0);
  }
  return devices.flatMap(({ endpoints }) => endpoints.map(({ id }) => id));
}

describe('the background, killed at random moments', () => {
  it('keeps every device that was judged and remembered, and none by half', async () => {
    let judged: string[] = [];
    const calls = await callsOf(() => remember('first.local', '10.0.0.1'));
    expect(calls).toBeGreaterThan(20);
    for (let n = 0; n < OF_EACH; n++) {
      if (n % OF_ONE_MEMORY === 0) await begin().then(() => (judged = []));
      const host = `device-${n}.local`;
      await killed(
        () => remember(host, `10.0.${n >> 8}.${n & 255}`),
        async (isDone) => {
          const known = await devicesAreWhole();
          expect(known).toEqual(expect.arrayContaining([...judged, ...(isDone === 'done' ? [`${host}:443`] : [])]));
          for (const id of judged) expect((await background.findDevice(id))?.personPin).not.toBeNull();
          if (isDone === 'done') expect((await background.findDevice(`${host}:443`))?.personPin).not.toBeNull();
        },
        calls,
      );
      judged.push(`${host}:443`);
    }
  });

  it('keeps every gateway that was paired, and none by half', async () => {
    let names: string[] = [];
    const pair = (root: Minted, name: string) => async () => {
      const bytes = Buffer.from(root.pem).toString('base64');
      const view = await ask('pairing/read', { source: 'paste', bytes });
      // Where the kill came after it was paired, it is paired.
      if (view.kind !== 'offer') return expect(view).toMatchObject({ problem: 'already-paired' });
      const typed = createHash('sha256').update(root.der).digest('hex');
      await ask('pairing/compare', { offer: view.offer, typed });
      return ask('pairing/confirm', { offer: view.offer, typed, name });
    };
    const first = await mintRoot({ subject: 'CN=First', ...dates });
    const calls = await callsOf(pair(first, 'First'));
    for (let n = 0; n < OF_EACH; n++) {
      if (n % OF_ONE_MEMORY === 0) await begin().then(() => (names = []));
      const [name, root] = [`Gateway ${n}`, roots[n % OF_ONE_MEMORY] ?? first];
      await killed(
        pair(root, name),
        async (isDone) => {
          const paired = await background.pairedGateways();
          const known = new Map(paired.map((gateway) => [gateway.name, gateway]));
          for (const before of names) expect(known.has(before)).toBe(true);
          if (isDone === 'done') expect(known.get(name)?.root).toEqual(root.der);
          for (const gateway of paired)
            expect([gateway.root.length > 0, gateway.scope.names.length > 0, gateway.source]).toEqual([
              true,
              true,
              'paste',
            ]);
        },
        calls,
      );
      names.push(name);
    }
  });

  it('never leaves a device open that was to be held, nor a rule without a reason', async () => {
    const url = 'https://printer.local/';
    tabs.set(1, { incognito: false, url });
    await remember('printer.local', '10.0.0.1');
    const answers = (leaf: Minted) => () =>
      // Only an answer that came since lets go of what is held.
      background.guardAnswer(1, {
        url,
        method: 'GET',
        observations: pageSighting({ leaf, url }).map((each) => ({ ...each, time: Date.now() })),
      });
    const calls = Math.max(await callsOf(answers(other)), await callsOf(answers(own)));
    for (let n = 0; n < OF_EACH; n++) {
      const leaf = n % 2 === 0 ? other : own;
      await killed(
        answers(leaf),
        async (isDone) => {
          // As at every start.
          await background.reviseHeld();
          const held = Object.keys((await background.guardState()).held);
          expect(rules.size).toBe(held.length);
          if (isDone === 'done') expect(held).toEqual(leaf === other ? ['printer.local:443'] : []);
        },
        calls,
      );
    }
  });

  it('restores all of a backup, or nothing of it', async () => {
    for (const host of ['camera.local', 'toaster.local', 'lamp.local']) await remember(host, '10.0.0.1');
    const made = await ask('backup/export', { passphrase: null });
    const { text } = made;
    const restore = () => ask('backup/import', { text, passphrase: null, proofs: {} });
    await begin();
    const calls = await callsOf(restore);
    for (let n = 0; n < OF_EACH; n++) {
      await begin();
      await killed(
        restore,
        async (isDone) => {
          const known = await devicesAreWhole();
          expect([0, 3]).toContain(known.length);
          if (isDone === 'done') expect(known).toHaveLength(3);
        },
        calls,
      );
    }
  });
});
