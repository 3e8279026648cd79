import { endianness } from 'node:os';
import type { Readable } from 'node:stream';

/** Native messaging as browsers speak it, written apart from the companion's own. */

const LITTLE = endianness() === 'LE';

export function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  if (LITTLE) head.writeUInt32LE(bytes);
  else head.writeUInt32BE(bytes);
  return head;
}

export const framed = (body: Buffer): Buffer => Buffer.concat([lengthOf(body.length), body]);

export const message = (value: unknown): Buffer => framed(Buffer.from(JSON.stringify(value)));

/** What has been said so far, message by message; a browser would hang up at the first byte that is none. */
export function hear(output: Readable): unknown[] {
  const heard: unknown[] = [];
  let rest = Buffer.alloc(0);
  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      if (rest.length < 4) return;
      const length = LITTLE ? rest.readUInt32LE() : rest.readUInt32BE();
      if (length > 1024 * 1024)
        throw new Error(`A message of ${String(length)} bytes: browsers end the companion for that.`);
      if (rest.length < 4 + length) return;
      heard.push(JSON.parse(rest.subarray(4, 4 + length).toString()));
      rest = rest.subarray(4 + length);
    }
  });
  return heard;
}
