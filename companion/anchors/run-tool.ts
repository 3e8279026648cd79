import { spawn } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface ToolResult {
  /** Null if it had to be killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with these arguments and this standard input. */
export type RunTool = (program: string, args: readonly string[], input?: Uint8Array) => Promise<ToolResult>;

/** macOS and Windows ask the person before they trust anything, and that person may have to look up a password. */
const TIME_LIMIT_MS = process.platform === 'linux' ? 15_000 : 120_000;
const MAX_OUTPUT_BYTES = 4_194_304;

/** Programs get only the variables they need, so that none can change what they do. */
const PASSED_ON = ['HOME', 'PATH', 'SystemRoot', 'USERPROFILE', 'TEMP', 'TMP'];

/**
 * Runs a program without a shell and without a terminal, so that it cannot ask for a password. Time and output are
 * limited.
 * @throws the system's error if it cannot be started.
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
    // The program may end without reading its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
