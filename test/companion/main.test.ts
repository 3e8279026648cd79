import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_PENDING, PROTOCOL } from '../../companion/protocol/limits.ts';
import { version } from '../../package.json';
import { type Minted, mintLeaf, mintRoot } from '../support/mint.ts';
import { framed, lengthOf, message } from './support/frames.ts';
import { hello, startHost } from './support/host.ts';
import { base64Of, tcpPeer, tlsPeer } from './support/peers.ts';

/** The companion as a browser has it: a program of its own, at the other end of two pipes. */

let leaf: Minted;
beforeAll(async () => {
  leaf = await mintLeaf(await mintRoot());
});

const saidHello = (id: number) => ({
  id,
  ok: true,
  value: { protocol: PROTOCOL, version, platform: process.platform },
});
const probe = (id: number, port: number, host = 'printer.local') =>
  message({ id, name: 'probe', request: { host, port, addresses: ['127.0.0.1'] } });
const noticed = { timeout: 60_000, interval: 5 };

describe('the companion as a browser starts it', () => {
  it.each([
    ['Chromium', ['chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/', '--parent-window=0']],
    [
      'Firefox',
      ['/home/anna/.mozilla/native-messaging-hosts/org.local_device.latchkey.json', 'latchkey@local-device.org'],
    ],
  ])('answers whatever arguments %s appends', async (_, words) => {
    const host = startHost(words);
    host.send(hello(1));
    expect(await host.hears(1)).toEqual([saidHello(1)]);
    expect(await host.hangUp()).toEqual({ code: 0, signal: null });
    expect(host.heard).toHaveLength(1);
  });

  it('looks names up in the given file first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-hosts-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'hosts'), '127.0.0.1 printer.local\n');
    const { port } = await tlsPeer([leaf]);
    const host = startHost(['--hosts', join(folder, 'hosts'), 'chrome-extension://x/']);
    host.send(message({ id: 1, name: 'probe', request: { host: 'printer.local', port } }));
    expect(await host.hears(1)).toMatchObject([
      { id: 1, ok: true, value: { answers: [{ address: '127.0.0.1', chain: [base64Of(leaf)] }] } },
    ]);
  });

  it('lets nothing that is printed get between the messages', async () => {
    const host = startHost(undefined, [
      "data:text/javascript,process.on('SIGUSR2', () => { console.log('printed'); console.info('printed'); })",
    ]);
    host.send(hello(1));
    await host.hears(1);
    host.signal('SIGUSR2');
    await vi.waitUntil(() => host.muttered().includes('printed'), noticed);
    host.send(hello(2));
    expect(await host.hears(2)).toEqual([saidHello(1), saidHello(2)]);
  });
});

describe('the companion and hostile input', () => {
  it('answers each bad message with a fault, and the next request all the same', async () => {
    const host = startHost();
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"id":{}}',
      '{"id":1,"name":"probe","request":{}}',
      '{"cancel":5}',
      '['.repeat(60_000),
    ])
      host.send(framed(Buffer.from(body)));
    host.send(framed(Buffer.from([0xff, 0xfe])));
    host.send(framed(Buffer.alloc(3_000_000, 'a')));
    host.send(hello(2));
    const refused = (id: number | null, fault = 'bad-message') => ({ id, ok: false, fault });
    const none = refused(null);
    expect(await host.hears(10)).toEqual([
      none,
      none,
      none,
      none,
      none,
      refused(1),
      none,
      none,
      refused(null, 'too-large'),
      saidHello(2),
    ]);
  });

  it('ends when the browser goes in the middle of a message of four gigabytes', async () => {
    const host = startHost();
    host.send(lengthOf(0xffff_ffff));
    for (let i = 0; i < 20; i++) host.send(Buffer.alloc(1_000_000));
    expect(await host.hangUp()).toEqual({ code: 0, signal: null });
    expect(host.heard).toEqual([]);
  });

  it('survives any input', async () => {
    const host = startHost();
    const asked = fc.record({
      id: fc.constant(1),
      name: fc.constantFrom('hello', 'probe', 'resolve', 'browse', '__proto__'),
      request: fc.jsonValue(),
    });
    const probed = fc
      .record({ host: fc.string(), port: fc.integer(), addresses: fc.array(fc.string(), { minLength: 1 }) })
      .map((request) => ({ id: 1, name: 'probe', request }));
    const told = fc
      .oneof(asked, probed, fc.record({ cancel: fc.maxSafeInteger() }), fc.jsonValue())
      .map((value) => Buffer.from(JSON.stringify(value)));
    const frames = fc.array(
      fc.oneof(
        told,
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      ),
      { maxLength: 100 },
    );
    let id = 1000;
    await fc.assert(
      fc.asyncProperty(frames, async (bodies) => {
        id++;
        host.send(Buffer.concat([...bodies.map(framed), hello(id)]));
        await vi.waitFor(() => {
          expect(host.heard).toContainEqual(saidHello(id));
        }, noticed);
      }),
      { numRuns: 40 },
    );
    expect(await host.hangUp()).toEqual({ code: 0, signal: null });
  });
});

describe('the companion under load', () => {
  it('answers each of two hundred requests once, with a result or that it is busy', async () => {
    const { port } = await tlsPeer([leaf]);
    const host = startHost();
    const ids = Array.from({ length: 200 }, (_, id) => id);
    host.send(Buffer.concat(ids.map((id) => probe(id, port, `device-${String(id)}.local`))));
    const heard = (await host.hears(200)) as { id: number; ok: boolean }[];
    expect(heard.map(({ id }) => id).sort((a, b) => a - b)).toEqual(ids);
    const shown = heard.filter(({ ok }) => ok);
    expect(shown.length).toBeGreaterThanOrEqual(MAX_PENDING);
    for (const each of shown) expect(each).toMatchObject({ value: { answers: [{ outcome: 'shown' }] } });
    for (const each of heard.filter(({ ok }) => !ok)) expect(each).toMatchObject({ fault: 'busy' });
  });
});

describe('the companion at its end', () => {
  it.each(['the browser hangs up', 'the companion is killed', 'the answer is no longer wanted'])(
    'leaves no connection behind when %s',
    async (how) => {
      const silent = await tcpPeer(() => {
        /* Silence. */
      });
      const host = startHost();
      host.send(probe(1, silent.port));
      await vi.waitUntil(() => silent.open === 1, noticed);
      if (how === 'the browser hangs up') expect(await host.hangUp()).toEqual({ code: 0, signal: null });
      else if (how === 'the companion is killed') host.signal('SIGKILL');
      else {
        host.send(message({ cancel: 1 }));
        expect(await host.hears(1)).toEqual([{ id: 1, ok: false, fault: 'cancelled' }]);
      }
      await vi.waitUntil(() => silent.open === 0, noticed);
    },
  );
});
