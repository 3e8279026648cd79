import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';

/** Flights of a TLS 1.2 server, written by hand: for what no library lets a server do. */

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const u24 = (value: number): Buffer => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);

const MAX_RECORD = 16_384;

export const TLS_RSA_WITH_AES_128_CBC_SHA = 0x002f;
export const TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA = 0xc009;
export const TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA = 0xc013;

/** First byte of a flight in which a handshake goes on; 21 were an alert. */
export const HANDSHAKE_RECORD = 22;

/** Answers the ClientHello with `flight`, and what the client sends then with `next`. */
export function inFlights(flight: Buffer, next: (socket: Socket, said: Buffer) => void): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => {
      socket.write(flight);
      socket.once('data', (said) => {
        next(socket, said);
      });
    });
  };
}

export interface Flight {
  readonly chain: readonly Uint8Array[];
  readonly cipher?: number;
  /** 0x0303: TLS 1.2. */
  readonly version?: number;
  /** Says that it knows RFC 5746, as anything of this decade does. */
  readonly secureRenegotiation?: boolean;
  /** Of a ServerKeyExchange (X25519, ECDSA with SHA-256); left out, there is none. */
  readonly signature?: Buffer;
}

/** ServerHello, Certificate, ServerKeyExchange where there is a signature for it, and ServerHelloDone. */
export function serverFlight({
  chain,
  cipher = TLS_RSA_WITH_AES_128_CBC_SHA,
  version = 0x0303,
  secureRenegotiation = true,
  signature,
}: Flight): Buffer {
  const extensions = secureRenegotiation ? Buffer.from([0xff, 0x01, 0, 1, 0]) : Buffer.alloc(0);
  const hello = Buffer.concat([
    u16(version),
    randomBytes(32),
    Buffer.from([0]),
    u16(cipher),
    Buffer.from([0]),
    ...(secureRenegotiation ? [u16(extensions.length), extensions] : []),
  ]);
  const list = Buffer.concat(chain.flatMap((der) => [u24(der.length), Buffer.from(der)]));
  const exchange = signature
    ? [
        handshake(
          12,
          Buffer.concat([Buffer.from([3, 0, 29, 32]), randomBytes(32), u16(0x0403), u16(signature.length), signature]),
        ),
      ]
    : [];
  return records(
    Buffer.concat([
      handshake(2, hello),
      handshake(11, Buffer.concat([u24(list.length), list])),
      ...exchange,
      handshake(14, Buffer.alloc(0)),
    ]),
    version,
  );
}

const handshake = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([type]), u24(body.length), body]);

function records(bytes: Buffer, version: number): Buffer {
  const all: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += MAX_RECORD) {
    const part = bytes.subarray(at, at + MAX_RECORD);
    all.push(Buffer.from([22]), u16(version), u16(part.length), part);
  }
  return Buffer.concat(all);
}
