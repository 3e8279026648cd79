import { granted, restartBrowser } from '../../support/extension-api.ts';
import { leadTo, listening, sent } from '../../support/own-requests.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import { askLocal, fetchLocal } from '../../../src/features/common/fetch-local.ts';

const OUTSIDE = '198.51.100.7';
const LIMIT = 1000;
const POST = { type: 'text/plain', body: new TextEncoder().encode('a secret') };

const servers: Server[] = [];
/** Method and body of each request that arrived. */
let arrived: string[] = [];
let port: number;
/** A name of its own for each test, since what was seen of a host counts for a while. */
let host: string;
let count = 0;

beforeEach(async () => {
  restartBrowser();
  arrived = [];
  host = `gateway-${(count += 1)}.lan`;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      arrived.push(`${request.method ?? ''} ${body}`.trim());
      if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://www.example.com/' }).end();
      else if (request.url === '/slow') setTimeout(() => response.end('late'), 50);
      else response.end('a root');
    });
  });
  servers.push(server);
  port = await listen(server, 0);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(close));
  expect(listening(), 'no request is followed for ever').toBe(0);
});

const at = (path = '/'): string => `http://${host}:${port}${path}`;

/** What a browser does that cannot tell where a name leads before it asks there: this Node is one. */
describe('when a local name leads to a public address', () => {
  beforeEach(() => void leadTo.set(host, OUTSIDE));

  it('asks once, and reads nothing of the answer', async () => {
    expect(await fetchLocal(at(), LIMIT)).toEqual({ ok: false, problem: 'leads-outside' });
    expect(arrived).toEqual(['GET']);
  });

  it('asks without content before it would post, and posts nothing', async () => {
    expect(await askLocal(at(), LIMIT, POST)).toEqual({ ok: false, problem: 'leads-outside' });
    expect(arrived).toEqual(['HEAD']);
  });

  it('makes one request of many that were wanted at the same time, on any port', async () => {
    const wanted = [at('/slow'), at('/a'), `http://${host}:2019/b`, at('/c')].map((url) => fetchLocal(url, LIMIT));
    const posted = askLocal(at('/d'), LIMIT, POST);
    for (const answer of await Promise.all([...wanted, posted]))
      expect(answer).toEqual({ ok: false, problem: 'leads-outside' });
    expect(sent).toEqual([`GET ${at('/slow')}`]);
  });

  it('does not take its redirect for one of the gateway', async () => {
    expect(await fetchLocal(at('/elsewhere'), LIMIT)).toEqual({ ok: false, problem: 'leads-outside' });
  });

  it('asks anew, and as carefully, when the person tries again', async () => {
    await fetchLocal(at(), LIMIT);
    leadTo.set(host, '192.168.1.1');
    expect(await fetchLocal(at(), LIMIT)).toMatchObject({ ok: true });
  });
});

describe('when the browser does not say which address answered', () => {
  it('believes nothing, and asks no more of that host', async () => {
    leadTo.set(host, null);
    const [first, second] = await Promise.all([fetchLocal(at(), LIMIT), fetchLocal(at('/b'), LIMIT)]);
    expect([first, second]).toEqual([
      { ok: false, problem: 'address-unseen' },
      { ok: false, problem: 'address-unseen' },
    ]);
    expect(arrived).toEqual(['GET']);
  });
});

describe('when a name led home and leads outside a moment later', () => {
  it('reads nothing of what came from outside, however well the host is known', async () => {
    leadTo.set(host, '192.168.1.1');
    expect(await fetchLocal(at(), LIMIT)).toMatchObject({ ok: true });
    leadTo.set(host, OUTSIDE);
    expect(await fetchLocal(at(), LIMIT)).toEqual({ ok: false, problem: 'leads-outside' });
    expect(arrived).toEqual(['GET', 'GET']);
  });
});

describe('when a name leads home', () => {
  it.each(['192.168.1.1', '127.0.0.1', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1'])(
    'posts after it was seen that %s answers',
    async (address) => {
      leadTo.set(host, address);
      expect(await askLocal(at(), LIMIT, POST)).toMatchObject({ ok: true, status: 200 });
      expect(arrived).toEqual(['HEAD', 'POST a secret']);
    },
  );

  it('asks side by side once the first answer has come', async () => {
    leadTo.set(host, '192.168.1.1');
    const answers = await Promise.all(['/a', '/b', '/c'].map((path) => fetchLocal(at(path), LIMIT)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(arrived).toHaveLength(3);
  });

  it('says that it was sent elsewhere', async () => {
    leadTo.set(host, '192.168.1.1');
    expect(await fetchLocal(at('/elsewhere'), LIMIT)).toEqual({ ok: false, problem: 'redirected' });
  });
});

describe('when the host is an address', () => {
  it('posts at once, as it can lead nowhere else', async () => {
    granted.add('*://127.0.0.1/*');
    expect(await askLocal(`http://127.0.0.1:${port}/`, LIMIT, POST)).toMatchObject({ ok: true });
    expect(arrived).toEqual(['POST a secret']);
  });
});

describe('when no one is there', () => {
  it('tries the next place of the same host, since nothing was answered', async () => {
    leadTo.set(host, '192.168.1.1');
    const [none, found] = await Promise.all([fetchLocal(`http://${host}:1/`, LIMIT), fetchLocal(at(), LIMIT)]);
    expect(none).toEqual({ ok: false, problem: 'unreachable' });
    expect(found).toMatchObject({ ok: true });
  });
});
