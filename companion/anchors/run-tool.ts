import { spawn } from 'node:child_process';

/** What a program of the system said. */
export interface ToolResult {
  /** Null where it had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type RunTool = (program: string, args: readonly string[], input?: Uint8Array) => Promise<ToolResult>;

/** macOS and Windows ask the person before they trust anything, who may have to find a password. */
const TIME_LIMIT_MS = process.platform === 'linux' ? 15_000 : 120_000;
const MAX_OUTPUT_BYTES = 4_194_304;

/** Of ours, programs get only what they need: no variable changes what they do. */
const PASSED_ON = ['HOME', 'PATH', 'SystemRoot', 'USERPROFILE', 'TEMP', 'TMP'];

/**
 * Runs a program without a shell and without a terminal, so that it can ask nobody for a password; its time and its
 * output are limited. Rejects only where it cannot be started.
 */
export const runTool: RunTool = (program, args, input) =>
  new Promise((resolve, reject) => {
    const env = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
    const child = spawn(program, args, {
      env: { ...env, LC_ALL: 'C.UTF-8' },
      stdio: 'pipe',
      detached: process.platform !== 'win32',
      windowsHide: true,
      shell: false,
    });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let size = 0;
    const end = () => {
      child.kill('SIGKILL');
    };
    const timer = setTimeout(end, TIME_LIMIT_MS);
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_OUTPUT_BYTES) end();
        else chunks[stream].push(chunk);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({
        code,
        stdout: Buffer.concat(chunks.stdout).toString(),
        stderr: Buffer.concat(chunks.stderr).toString(),
      });
    });
    // It may end without reading.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
