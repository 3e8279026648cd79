import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { encodeFrame, makeFrameReader } from '../../companion/host/framing.ts';
import { MAX_REPLY_BYTES } from '../../companion/protocol/limits.ts';

/**
 * `runtime.connectNative` as browsers have it, in front of the real companion (or whatever else is to stand there): it
 * frames what is posted, and tells when the program ends.
 */
const MAIN = fileURLToPath(new URL('../../companion/main.ts', import.meta.url));

export const COMPANION: readonly string[] = [process.execPath, '--import', 'tsx', MAIN, 'host'];

export const native = {
  /** What stands where the browser looks; null: nothing is installed. */
  command: COMPANION as readonly string[] | null,
  /** Programs started so far, the last one running. */
  started: [] as ChildProcess[],
  /** Makes the port itself, where a test is to say when each message arrives. */
  port: null as (() => object) | null,
};

type Listener<T> = (value: T) => void;

export function connectNative(): object {
  if (native.port) return native.port();
  const [program, ...args] = native.command ?? [];
  const onMessage = new Set<Listener<unknown>>();
  const onDisconnect = new Set<Listener<unknown>>();
  const port = {
    error: undefined as { message: string } | undefined,
    onMessage: { addListener: (listener: Listener<unknown>) => void onMessage.add(listener) },
    onDisconnect: { addListener: (listener: Listener<unknown>) => void onDisconnect.add(listener) },
    postMessage: (message: unknown) => {
      if (ended) throw new Error('Attempting to use a disconnected port object');
      child?.stdin?.write(encodeFrame(JSON.stringify(message)));
    },
    disconnect: () => {
      if (!ended) child?.stdin?.end();
      ended = true;
    },
  };
  let ended = false;
  const end = (message: string): void => {
    if (ended) return;
    ended = true;
    port.error = { message };
    for (const listener of onDisconnect) listener(port);
  };
  const child = program === undefined ? null : spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  if (!child) {
    setTimeout(() => end('No such native application org.local_device.latchkey'));
    return port;
  }
  native.started.push(child);
  child.stdin?.on('error', () => undefined);
  child.on('exit', () => end('Native host has exited.'));
  const read = makeFrameReader(MAX_REPLY_BYTES);
  child.stdout?.on('data', (chunk: Buffer) => {
    for (const json of read(chunk)) {
      const message: unknown = JSON.parse(json.toString('utf8'));
      for (const listener of onMessage) listener(message);
    }
  });
  return port;
}
