import { readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import * as v from 'valibot';
import type { Platform } from '../system/account.ts';
import { BROWSER_NAMES } from '../system/browsers.ts';
import { launcherName } from './launcher.ts';
import type { Installed } from './types.ts';

const text = v.pipe(v.string(), v.maxLength(4096));
const installed = v.object({
  version: text,
  node: v.nullable(text),
  hosts: v.nullable(text),
  files: v.record(text, text),
  manifests: v.array(v.object({ browser: v.picklist(BROWSER_NAMES), path: text, registryKey: v.nullable(text) })),
  folders: v.array(text),
  named: v.boolean(),
});

/** The files in the companion's own folder. */
export interface OwnFiles {
  readonly folder: string;
  readonly program: string;
  readonly launcher: string;
  readonly record: string;
}

/** Where they lie. `executable`: the companion is one program that needs no Node. */
export function ownFiles(folder: string, platform: Platform, executable: boolean): OwnFiles {
  const { join } = platform === 'win32' ? win32 : posix;
  const program = executable
    ? platform === 'win32'
      ? 'latchkey-companion.exe'
      : 'latchkey-companion'
    : 'latchkey-companion.mjs';
  return {
    folder,
    program: join(folder, program),
    launcher: join(folder, launcherName(platform)),
    record: join(folder, 'installed.json'),
  };
}

/** What was noted at the last `install`, or null where nothing is installed or the note cannot be read. */
export async function readInstalled(record: string): Promise<Installed | null> {
  try {
    const read = v.safeParse(installed, JSON.parse(await readFile(record, 'utf8')));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
