import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A gateway as a person starts it. */
export interface Program {
  /** What it has printed. */
  said(): string;
  /** Resolves with what was printed once it holds this. @throws where the program ends before. */
  until(text: string): Promise<string>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * It announces itself to no network: tests have none but loopback.
 * It starts in a folder without anything of it, as a person may be in any.
 * @param before a command that runs it, such as `unshare`.
 * @param root folder that holds the sources.
 */
export function runGateway(args: readonly string[], before: readonly string[] = [], root = ROOT): Program {
  const program = [process.execPath, join(root, 'gateway/start.mjs'), ...args, '--no-announce'];
  return startProgram([...before, ...program], tmpdir());
}

/**
 * Starts a program in this folder.
 * @param detached as in a terminal of its own: what stops it reaches all that it started, too, as Ctrl-C does.
 */
export function startProgram([command = '', ...args]: readonly string[], cwd: string, detached = false): Program {
  const child: ChildProcess = spawn(command, args, { cwd, detached, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += String(text);
      listeners.forEach((listener) => listener());
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => said,
    ended,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (said.includes(text)) resolve(said);
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`It ended with ${code}: ${said}`)));
      }),
    stop: (signal = 'SIGTERM') => {
      if (detached && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command of the gateway to its end. */
export async function gatewayCommand(...args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const program = runGateway(args);
  return { code: await program.ended, said: program.said() };
}
