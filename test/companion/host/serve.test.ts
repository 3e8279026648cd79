import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestHandlers } from '../../../companion/host/dispatcher.ts';
import { serveMessages } from '../../../companion/host/serve.ts';
import { MAX_PENDING, MAX_REPLY_BYTES, MAX_REQUEST_BYTES } from '../../../companion/protocol/limits.ts';
import { framed, hear, lengthOf, message } from '../support/frames.ts';

/** Handlers that the test decides for: `resolve` waits until it is told, `browse` answers with so much. */
interface Asked {
  readonly host: string;
  readonly signal: AbortSignal;
  readonly answer: (address: string) => void;
  readonly fail: (error: Error) => void;
}

let input: PassThrough;
let output: PassThrough;
let heard: unknown[];
let asked: Asked[];
let served: Promise<void>;

const handlers: RequestHandlers = {
  hello: ({ protocol }) => Promise.resolve({ protocol, version: '1', platform: 'test' }),
  resolve: ({ host }, signal) =>
    new Promise((resolve, reject) => {
      asked.push({
        host,
        signal,
        answer: (address) => {
          resolve({ addresses: [{ address, by: 'mdns' }] });
        },
        fail: reject,
      });
    }),
  browse: ({ seconds }) =>
    Promise.resolve({
      listened: true,
      services: [{ name: 'x'.repeat(seconds * 1_000_000), type: '', host: '', port: 1, addresses: [], facts: {} }],
    }),
};

beforeEach(() => {
  input = new PassThrough();
  output = new PassThrough();
  heard = hear(output);
  asked = [];
  served = serveMessages(input, output, handlers);
});

const send = (value: unknown) => void input.write(message(value));
const resolve = (id: number, host = 'a.local') => {
  send({ id, name: 'resolve', request: { host } });
};
const hello = (id: number) => {
  send({ id, name: 'hello', request: { protocol: 1 } });
};
const saidHello = (id: number) => ({ id, ok: true, value: { protocol: 1, version: '1', platform: 'test' } });
const hears = (count: number) => vi.waitUntil(() => heard.length >= count, { timeout: 60_000, interval: 1 });
const isAsked = (count: number) => vi.waitUntil(() => asked.length >= count, { timeout: 60_000, interval: 1 });

describe('serving several requests at once', () => {
  it('answers each by its id, in the order in which answers are ready', async () => {
    resolve(1, 'slow.local');
    resolve(2, 'fast.local');
    hello(3);
    await isAsked(2);
    asked[1]?.answer('10.0.0.2');
    await hears(2);
    asked[0]?.answer('10.0.0.1');
    await hears(3);
    expect(heard).toEqual([
      saidHello(3),
      { id: 2, ok: true, value: { addresses: [{ address: '10.0.0.2', by: 'mdns' }] } },
      { id: 1, ok: true, value: { addresses: [{ address: '10.0.0.1', by: 'mdns' }] } },
    ]);
  });

  it('refuses a request when its id is in use, so that no one takes its answer for the first one’s', async () => {
    resolve(1);
    hello(1);
    send({ id: 1, name: 'nothing', request: {} });
    await hears(2);
    asked[0]?.answer('10.0.0.1');
    await hears(3);
    expect(heard).toEqual([
      { id: null, ok: false, fault: 'bad-message' },
      { id: null, ok: false, fault: 'bad-message' },
      { id: 1, ok: true, value: { addresses: [{ address: '10.0.0.1', by: 'mdns' }] } },
    ]);
    hello(1);
    await hears(4);
    expect(heard[3]).toEqual(saidHello(1));
  });

  it('refuses requests when there are too many, until there is room again', async () => {
    for (let id = 0; id <= MAX_PENDING; id++) resolve(id);
    await hears(1);
    expect(heard).toEqual([{ id: MAX_PENDING, ok: false, fault: 'busy' }]);
    asked[0]?.answer('10.0.0.1');
    await hears(2);
    hello(1000);
    await hears(3);
    expect(heard[2]).toEqual(saidHello(1000));
  });
});

describe('serving a request that is cancelled', () => {
  it('replies at once, aborts the handler, and sends no more about it', async () => {
    resolve(1);
    send({ cancel: 1 });
    await hears(1);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer('10.0.0.1');
    hello(2);
    await hears(2);
    expect(heard).toEqual([{ id: 1, ok: false, fault: 'cancelled' }, saidHello(2)]);
  });

  it('ignores a cancellation when its id is unknown or answered', async () => {
    hello(1);
    await hears(1);
    send({ cancel: 1 });
    send({ cancel: 99 });
    hello(2);
    await hears(2);
    expect(heard).toEqual([saidHello(1), saidHello(2)]);
  });

  it('still counts a cancelled request towards the limit when its handler has not ended', async () => {
    for (let id = 0; id < MAX_PENDING; id++) {
      resolve(id);
      send({ cancel: id });
    }
    hello(1000);
    await hears(MAX_PENDING + 1);
    expect(heard.at(-1)).toEqual({ id: 1000, ok: false, fault: 'busy' });
    for (const each of asked) each.fail(new Error('called off'));
    await new Promise(setImmediate);
    hello(1001);
    await hears(MAX_PENDING + 2);
    expect(heard.at(-1)).toEqual(saidHello(1001));
  });
});

describe('serving when something goes wrong', () => {
  it('reports a fault of its own without details when a handler throws', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {
      /* Not on the test's terminal. */
    });
    resolve(1);
    await isAsked(1);
    asked[0]?.fail(new Error('/home/anna/secret'));
    await hears(1);
    expect(heard).toEqual([{ id: 1, ok: false, fault: 'internal' }]);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });

  it('replies that a request is unknown when it has no handler', async () => {
    send({ id: 1, name: 'anchors/stores', request: {} });
    await hears(1);
    expect(heard).toEqual([{ id: 1, ok: false, fault: 'unknown-request' }]);
  });

  it('reports when an answer is too long for a message, and sends one that just fits', async () => {
    send({ id: 1, name: 'browse', request: { seconds: 1 } });
    send({ id: 2, name: 'browse', request: { seconds: (MAX_REPLY_BYTES - 200) / 1_000_000 } });
    await hears(2);
    expect(heard).toMatchObject([
      { id: 1, ok: false, fault: 'too-large' },
      { id: 2, ok: true },
    ]);
  });

  it('skips a message when it is too long, and goes on with the next', async () => {
    input.write(framed(Buffer.alloc(MAX_REQUEST_BYTES + 1, ' ')));
    hello(1);
    await hears(2);
    expect(heard).toEqual([{ id: null, ok: false, fault: 'too-large' }, saidHello(1)]);
  });
});

describe('serving until the browser goes', () => {
  it('aborts what is in progress and sends nothing more when the input ends', async () => {
    resolve(1);
    await isAsked(1);
    input.end();
    await served;
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer('10.0.0.1');
    await new Promise(setImmediate);
    expect(heard).toEqual([]);
  });

  it('takes half a message for none when the input ends', async () => {
    input.end(lengthOf(100));
    await served;
    expect(heard).toEqual([]);
  });

  it('ends when the pipe breaks on either side', async () => {
    output.destroy(new Error('EPIPE'));
    hello(1);
    await served;
    input = new PassThrough();
    served = serveMessages(input, new PassThrough(), handlers);
    input.destroy(new Error('ECONNRESET'));
    await served;
  });
});

describe('serving a browser that does not read', () => {
  it('stops reading requests until its answers are read', async () => {
    const narrow = new PassThrough({ highWaterMark: 64 });
    const from = new PassThrough();
    let taken = 0;
    void serveMessages(from, narrow, {
      hello: (...[{ protocol }]) => {
        taken++;
        return handlers.hello?.({ protocol }, new AbortController().signal) as never;
      },
    });
    for (let id = 0; id < 50; id++) {
      from.write(message({ id, name: 'hello', request: { protocol: 1 } }));
      await new Promise(setImmediate);
    }
    expect(taken).toBeLessThan(10);
    const late = hear(narrow);
    await vi.waitUntil(() => late.length === 50, { timeout: 60_000, interval: 1 });
  });
});
