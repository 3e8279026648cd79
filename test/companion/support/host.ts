import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { hear, message } from './frames.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What Chromium appends. */
const CALLER = 'chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/';

/** The companion as a browser starts it. */
export interface RunningHost {
  readonly heard: readonly unknown[];
  /** What it wrote beside that, for whoever reads the browser's own log. */
  readonly muttered: () => string;
  send(bytes: Buffer): void;
  /** Waits until so many messages came. */
  hears(count: number): Promise<readonly unknown[]>;
  /** Closes the pipe, as browsers do when no one needs the companion any more. */
  hangUp(): Promise<{ readonly code: number | null; readonly signal: string | null }>;
  signal(signal: NodeJS.Signals): void;
}

/** @param before what Node is told to load first. */
export function startHost(args: readonly string[] = [CALLER], before: readonly string[] = []): RunningHost {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', ...before.flatMap((each) => ['--import', each]), 'companion/main.ts', 'host', ...args],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => {
    /* It went before we had finished; what it said and how it ended is what counts. */
  });
  let muttered = '';
  child.stderr.on('data', (text: Buffer) => {
    muttered += text.toString();
  });
  const heard = hear(child.stdout);
  return {
    heard,
    muttered: () => muttered,
    send: (bytes) => void child.stdin.write(bytes),
    hears: async (count) => {
      await vi.waitUntil(() => heard.length >= count || child.exitCode !== null, { timeout: 60_000, interval: 5 });
      return heard;
    },
    hangUp: () => {
      child.stdin.end();
      return exited;
    },
    signal: (signal) => void child.kill(signal),
  };
}

export const hello = (id: number): Buffer => message({ id, name: 'hello', request: { protocol: 1 } });
