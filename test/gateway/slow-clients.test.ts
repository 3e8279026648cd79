import { createConnection, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FrontDoor, openFrontDoor } from '../../gateway/front-door.ts';
import { serveRoutes, textAnswer } from '../../gateway/common/http.ts';
import { ownCertificate } from '../../gateway/own-certificate.ts';
import { hosts, type TestAuthority, testAuthority } from './support/ca.ts';

let ca: TestAuthority;
/** With very little time for clients, and with as much as they have. */
let door: FrontDoor;
let patient: FrontDoor;
let answered = 0;
beforeAll(async () => {
  ca = await testAuthority();
  const presented = await ownCertificate(ca.authority, hosts('gateway.home.arpa'));
  const routes = {
    'GET /': () => {
      answered += 1;
      return textAnswer(200, 'x'.repeat(10_000));
    },
    'POST /': () => textAnswer(200, 'Heard.'),
  };
  door = await openFrontDoor(serveRoutes(routes), presented, '127.0.0.1', 0, 400);
  patient = await openFrontDoor(serveRoutes(routes), presented, '127.0.0.1', 0);
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

  it('one address cannot take all connections, and has new ones once it gave some back', async () => {
    const taken = Array.from({ length: 60 }, () => connect());
    await Promise.all(taken.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const oneMore = connect();
    await untilHungUp(oneMore, LAST);
    expect(oneMore.bytesRead).toBe(0);
    const other = connect('127.0.0.2');
    await untilHungUp(other, LAST);
    expect(other.bytesRead).toBeGreaterThan(10_000);
    for (const socket of taken) socket.destroy();
    const again = async (): Promise<number> => {
      const socket = connect();
      await untilHungUp(socket, LAST);
      return socket.bytesRead;
    };
    await vi.waitFor(async () => expect(await again()).toBeGreaterThan(10_000), { timeout: 60_000 });
  });
});
