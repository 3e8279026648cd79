import type { Readable, Writable } from 'node:stream';
import { type CompanionReply, MAX_REPLY_BYTES, MAX_REQUEST_BYTES } from '../protocol/index.ts';
import { makeDispatcher, type RequestHandlers } from './dispatcher.ts';
import { encodeFrame, makeFrameReader } from './framing.ts';

/**
 * Answers requests from `input` until it ends, then aborts what is in progress. Nothing else may ever be written to
 * `output`: a stray byte ends the conversation. Never rejects.
 */
export async function serveMessages(input: Readable, output: Writable, handlers: RequestHandlers): Promise<void> {
  const read = makeFrameReader(MAX_REQUEST_BYTES);
  // The browser may go at any moment; the end of `input` shows it as well.
  output.on('error', () => input.destroy());
  const say = (reply: CompanionReply): void => {
    if (output.writable) output.write(encodeFrame(fitting(reply)));
  };
  const { dispatch: take, close } = makeDispatcher(handlers, say);
  try {
    for await (const chunk of input) {
      for (const message of read(chunk as Buffer)) take(message);
      // Stops reading while replies pile up unread.
      if (output.writableNeedDrain) await drained(output);
    }
  } catch {
    // A broken pipe is an end like any other.
  }
  close();
}

function fitting(reply: CompanionReply): string {
  const json = JSON.stringify(reply);
  return Buffer.byteLength(json) <= MAX_REPLY_BYTES
    ? json
    : JSON.stringify({ id: reply.id, ok: false, fault: 'too-large' } satisfies CompanionReply);
}

const drained = (output: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      output.off('drain', done).off('close', done);
      resolve();
    };
    output.on('drain', done).on('close', done);
  });
