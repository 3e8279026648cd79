import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

const HANDSHAKE = 22;
const CERTIFICATE = 11;
const SERVER_HELLO_DONE = 14;
/** The longest that a record may be (RFC 5246 section 6.2.1). */
const MOST = 2 ** 14;

/**
 * A device that shows a certificate with which no TLS library would start. Another server answers, by TLS 1.2 alone,
 * which sends certificates in the clear, and on the way to the browser its certificate is exchanged for `der`.
 */
export async function showInstead(
  port: number,
  der: Uint8Array,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const open = new Set<Socket>();
  const front = createServer((socket) => {
    const device = connect(port, '127.0.0.1');
    for (const end of [socket, device]) {
      open.add(end);
      end.on('error', () => undefined).on('close', () => (socket.destroy(), device.destroy(), open.delete(end)));
    }
    socket.pipe(device);
    let flight = Buffer.alloc(0);
    device.on('data', function exchange(part: Buffer) {
      flight = Buffer.concat([flight, part]);
      const messages = handshakeOf(flight);
      if (messages.at(-1)?.[0] !== SERVER_HELLO_DONE) return;
      device.off('data', exchange).pipe(socket);
      socket.write(recordsOf(messages.map((each) => (each[0] === CERTIFICATE ? certificateMessage(der) : each))));
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise<void>((resolve) => void front.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

/** The whole messages of the handshake in some records (RFC 5246 section 7.4). */
function handshakeOf(flight: Buffer): Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at + 5 <= flight.length && flight[at] === HANDSHAKE; at += 5 + flight.readUInt16BE(at + 3))
    contents.push(flight.subarray(at + 5, at + 5 + flight.readUInt16BE(at + 3)));
  const bytes = Buffer.concat(contents);
  const messages: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (end > bytes.length) break;
    messages.push(bytes.subarray(at, end));
    at = end;
  }
  return messages;
}

function recordsOf(messages: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(messages);
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += MOST) {
    const content = bytes.subarray(at, at + MOST);
    records.push(Buffer.from([HANDSHAKE, 3, 3, content.length >> 8, content.length & 0xff]), content);
  }
  return Buffer.concat(records);
}

/** A list of one (RFC 5246 section 7.4.2). */
const certificateMessage = (der: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(CERTIFICATE), prefixed(prefixed(prefixed(der)))]);

function prefixed(content: Uint8Array): Buffer {
  const length = Buffer.alloc(3);
  length.writeUIntBE(content.length, 0, 3);
  return Buffer.concat([length, content]);
}
