import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCompanion } from '../../../scripts/build-companion.ts';

/** How a command ended, and what it told the person. */
export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** A folder of the test's own, gone with `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'latchkey-companion-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Builds the companion as people get it. Returns its file. */
export const builtCompanion = (folder: string): Promise<string> => buildCompanion(join(folder, 'built'));

/** Runs a program to its end, with a home folder and no other words of the environment about folders. */
export function runAt(
  home: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env }, cwd: home },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr });
      },
    );
  });
}
