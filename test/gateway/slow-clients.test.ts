import { createConnection, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FrontDoor, openFrontDoor } from '../../gateway/front-door.ts';
import { serveRoutes } from '../../gateway/common/http.ts';
import { textAnswer } from '../../gateway/common/routes.ts';
import { UNPROTECTED } from '../../gateway/protection/key-protection.ts';
import { ownCertificate } from '../../gateway/own-certificate.ts';
import { hosts, type TestAuthority, testAuthority } from './support/ca.ts';

let ca: TestAuthority;
/** With very little time for clients, and with more than any test takes. */
let door: FrontDoor;
let patient: FrontDoor;
let answered = 0;
/** Ends the waiting of those who asked for it. */
const released: (() => void)[] = [];
const release = (): void => released.splice(0).forEach((each) => each());
beforeAll(async () => {
  ca = await testAuthority();
  const presented = await ownCertificate(
    ca.records,
    ca.authority,
    UNPROTECTED,
    hosts('gateway.home.arpa'),
    8443,
    Date.now(),
  );
  const routes = {
    'GET /': () => {
      answered += 1;
      return textAnswer(200, 'x'.repeat(10_000));
    },
    'POST /': () => textAnswer(200, 'Heard.'),
    'GET /wait': async () => {
      await new Promise<void>((resolve) => released.push(resolve));
      return textAnswer(200, 'x'.repeat(20_000));
    },
  };
  door = await openFrontDoor(serveRoutes(routes), presented, '127.0.0.1', 0, undefined, 400);
  patient = await openFrontDoor(serveRoutes(routes), presented, '127.0.0.1', 0, undefined, 600_000);
});
afterAll(async () => {
  await door.close();
  await patient.close();
  await ca.remove();
});

const plain = (): Socket => createConnection(door.port, '127.0.0.1');
const overTls = (): Socket => connectTls(door.port, '127.0.0.1', { rejectUnauthorized: false });

/** Says this and then `again` every so often; resolves once the gateway has hung up. */
async function untilHungUp(socket: Socket, first: string | Buffer | null, again?: string): Promise<void> {
  socket.on('error', () => undefined);
  socket.resume();
  if (first !== null) socket.write(first);
  const timer = setInterval(() => void (again !== undefined && socket.writable && socket.write(again)), 50);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(timer);
}

const HEAD = 'GET / HTTP/1.1\r\nHost: gateway.home.arpa\r\n';
const BODY = 'POST / HTTP/1.1\r\nHost: gateway.home.arpa\r\nContent-Length: 100000000\r\n\r\n';
const WAIT = `${HEAD.replace('GET /', 'GET /wait')}Connection: close\r\n\r\n`;
const NOWHERE = BODY.replace('POST /', 'POST /nowhere');

type Slow = readonly [what: string, connect: () => Socket, first: string | Buffer | null, again: string | undefined];

describe('a client is not waited for that', () => {
  it.each<Slow>([
    ['says nothing', plain, null, undefined],
    ['says one letter', plain, 'G', undefined],
    ['sends the first octet of a handshake', plain, Buffer.of(0x16), undefined],
    ['sends one header after the other', plain, HEAD, 'X: y\r\n'],
    ['sends its body octet by octet', plain, BODY, 'y'],
    ['sends an endless body to where nothing is', plain, NOWHERE, 'y'.repeat(100)],
    ['keeps a connection and says nothing more', plain, `${HEAD}\r\n`, undefined],
    ['says nothing after the handshake', overTls, null, undefined],
    ['sends one header after the other after the handshake', overTls, HEAD, 'X: y\r\n'],
    ['sends its body octet by octet after the handshake', overTls, BODY, 'y'],
  ])('%s', async (_what, connect, first, again) => {
    await untilHungUp(connect(), first, again);
  });
});

it('thousands of requests over one connection are not answered at once', async () => {
  const socket = plain();
  answered = 0;
  await untilHungUp(socket, `${HEAD}\r\n`.repeat(5000));
  expect(answered).toBeLessThan(5);
});

describe('with time enough', () => {
  const connect = (localAddress = '127.0.0.1'): Socket =>
    createConnection({ port: patient.port, host: '127.0.0.1', localAddress });
  const LAST = `${HEAD}Connection: close\r\n\r\n`;

  it('one request after the other is answered over one connection', async () => {
    const socket = connectTls(patient.port, '127.0.0.1', { rejectUnauthorized: false });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    for (let each = 0; each < 3; each++) {
      const before = socket.bytesRead;
      socket.write(`${HEAD}\r\n`);
      socket.resume();
      await vi.waitFor(() => expect(socket.bytesRead - before).toBeGreaterThan(10_000), { timeout: 60_000 });
    }
    await untilHungUp(socket, LAST);
  });

  /** Answered, and the connection ended. */
  const isAnswered = async (socket: Socket): Promise<boolean> => {
    await untilHungUp(socket, LAST);
    return socket.bytesRead > 10_000;
  };
  const connected = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once('connect', resolve));
  /** So many from each of these addresses of this computer, that all say this first. */
  async function crowd(addresses: number, each: number, first: string | Buffer | null): Promise<Socket[]> {
    const sockets = Array.from({ length: addresses * each }, (_, at) => connect(`127.0.0.${2 + (at % addresses)}`));
    for (const socket of sockets) socket.on('error', () => undefined).resume();
    await Promise.all(sockets.map(connected));
    if (first !== null) await Promise.all(sockets.map((socket) => new Promise((done) => socket.write(first, done))));
    return sockets;
  }
  const leave = (sockets: readonly Socket[]): void => sockets.forEach((socket) => socket.destroy());

  it.each<readonly [string, string | Buffer | null]>([
    ['says nothing', null],
    ['begins a handshake', Buffer.of(0x16, 3, 1)],
    ['begins a request', HEAD],
    ['does not end what it sends', BODY],
    ['was answered and keeps the connection', `${HEAD}\r\n`],
  ])('whoever has every place from many addresses and %s keeps no one out', async (_what, first) => {
    const taken = await crowd(9, 56, first);
    expect(await isAnswered(connect())).toBe(true);
    const secure = connectTls({ port: patient.port, host: '127.0.0.1', rejectUnauthorized: false });
    expect(await isAnswered(secure)).toBe(true);
    leave(taken);
  });

  it('whoever opens more and more connections drives out no one who has few, and no one who waits', async () => {
    const own = connect();
    await connected(own);
    const waiting = connect('127.0.0.2');
    waiting.write(WAIT);
    await vi.waitFor(() => expect(released).toHaveLength(1), { timeout: 60_000 });
    const taken = await crowd(9, 120, null);
    release();
    expect(await isAnswered(waiting)).toBe(true);
    expect(await isAnswered(own)).toBe(true);
    leave(taken);
  });

  it('one address has sixty at once, the last in place of one that asks nothing, and others are answered', async () => {
    const busy = await crowd(1, 60, WAIT);
    await vi.waitFor(() => expect(released).toHaveLength(60), { timeout: 60_000 });
    expect(await isAnswered(connect('127.0.0.2'))).toBe(false);
    expect(await isAnswered(connect('127.0.0.1'))).toBe(true);
    release();
    await Promise.all(busy.map((socket) => untilHungUp(socket, null)));
    const silent = await crowd(1, 60, null);
    expect(await isAnswered(connect('127.0.0.2'))).toBe(true);
    leave(silent);
  });
});
