import { endianness } from 'node:os';

/** Native messaging: each message is UTF-8 JSON after its length in 32 bits, in the machine's byte order. */

const LENGTH_BYTES = 4;
const little = endianness() === 'LE';

/** A message, or the note that one was longer than allowed and was skipped. */
export type Frame = Buffer | 'too-long';

/**
 * Splits a stream into messages. Nothing is kept of a message that is too long.
 * @param maxBytes the longest message.
 * @returns a function that takes a chunk and gives the messages it completes.
 */
export function makeFrameReader(maxBytes: number): (chunk: Buffer) => Frame[] {
  const header = Buffer.alloc(LENGTH_BYTES);
  let headerBytes = 0;
  let missing = 0;
  let body: Buffer | null = null;

  return (chunk) => {
    const frames: Frame[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (headerBytes < LENGTH_BYTES) {
        const taken = chunk.copy(header, headerBytes, at);
        headerBytes += Math.min(taken, LENGTH_BYTES - headerBytes);
        at += taken;
        if (headerBytes < LENGTH_BYTES) break;
        missing = little ? header.readUInt32LE() : header.readUInt32BE();
        body = missing > maxBytes ? null : Buffer.alloc(missing);
      } else {
        const taken = Math.min(missing, chunk.length - at);
        if (body) chunk.copy(body, body.length - missing, at, at + taken);
        at += taken;
        missing -= taken;
      }
      if (missing === 0) {
        frames.push(body ?? 'too-long');
        body = null;
        headerBytes = 0;
      }
    }
    return frames;
  };
}

/** Frames one message, ready to be written. */
export function encodeFrame(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const bytes = Buffer.alloc(LENGTH_BYTES + length);
  if (little) bytes.writeUInt32LE(length);
  else bytes.writeUInt32BE(length);
  bytes.write(json, LENGTH_BYTES);
  return bytes;
}
