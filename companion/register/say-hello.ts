import { spawn } from 'node:child_process';
import * as v from 'valibot';
import { encodeFrame, makeFrameReader } from '../host/framing.ts';
import { MAX_REPLY_BYTES, PROTOCOL } from '../protocol/index.ts';

const reply = v.object({
  id: v.literal(1),
  ok: v.literal(true),
  value: v.object({ protocol: v.number(), version: v.string(), platform: v.string() }),
});

/** What came of starting the companion as a browser does. */
export type Greeting =
  | { readonly ok: true; readonly ms: number; readonly version: string; readonly protocol: number }
  | {
      readonly ok: false;
      readonly problem: 'not-started' | 'no-answer' | 'ended' | 'bad-answer';
      /** What it wrote to standard error, shortened. */ readonly said: string;
    };

const SAID_CHARACTERS = 300;

/**
 * Starts the companion, says hello, and ends it. Never rejects.
 * @param waitMs for how long to wait for an answer.
 */
export function sayHello(program: string, args: readonly string[], cwd: string, waitMs = 10_000): Promise<Greeting> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    let said = '';
    const done = (greeting: Greeting): void => {
      clearTimeout(timer);
      child.kill();
      resolve(greeting);
    };
    const fail = (problem: (Greeting & { readonly ok: false })['problem']): void => {
      done({ ok: false, problem, said: readable(said) });
    };
    const timer = setTimeout(() => {
      fail('no-answer');
    }, waitMs);
    const read = makeFrameReader(MAX_REPLY_BYTES);

    child.on('error', () => {
      fail('not-started');
    });
    child.on('close', () => {
      fail('ended');
    });
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(0, SAID_CHARACTERS);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const [first] = read(chunk);
      if (first === undefined) return;
      const answer = first === 'too-long' ? null : understood(first);
      if (answer)
        done({
          ok: true,
          ms: Math.round(performance.now() - began),
          version: answer.version,
          protocol: answer.protocol,
        });
      else fail('bad-answer');
    });
    child.stdin.write(encodeFrame(JSON.stringify({ id: 1, name: 'hello', request: { protocol: PROTOCOL } })));
  });
}

function understood(message: Buffer): { readonly version: string; readonly protocol: number } | null {
  try {
    const read = v.safeParse(reply, JSON.parse(message.toString()));
    return read.success ? read.output.value : null;
  } catch {
    return null;
  }
}

/** One line, without characters that could steer a terminal. */
const readable = (said: string): string => said.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
