import { readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import * as v from 'valibot';
import type { Platform } from '../system/account.ts';
import { KNOWN_BROWSER_NAMES, type KnownBrowserName } from '../system/browsers.ts';
import { quotedForSh } from '../system/shell.ts';

/**
 * What was installed. Kept beside it, so that `uninstall` removes exactly that and `doctor` sees what has changed
 * since.
 */
export interface InstallRecord {
  readonly version: string;
  /** Null if the companion is a single executable that needs no Node. */
  readonly node: string | null;
  readonly hosts: string | null;
  /** SHA-256 of each file in the companion's folder, hexadecimal, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifests: readonly {
    readonly browser: KnownBrowserName;
    readonly path: string;
    readonly registryKey: string | null;
  }[];
  /** Folders that `install` made, outermost first. */
  readonly folders: readonly string[];
  /** Browsers were named one by one, so others were left out on purpose. */
  readonly named: boolean;
}

const text = v.pipe(v.string(), v.maxLength(4096));
const installed = v.object({
  version: text,
  node: v.nullable(text),
  hosts: v.nullable(text),
  files: v.record(text, text),
  manifests: v.array(v.object({ browser: v.picklist(KNOWN_BROWSER_NAMES), path: text, registryKey: v.nullable(text) })),
  folders: v.array(text),
  named: v.boolean(),
});

/** Absolute paths of the companion's own files. */
export interface CompanionFiles {
  readonly folder: string;
  readonly program: string;
  readonly launcher: string;
  readonly record: string;
}

/**
 * Where the companion's own files are.
 * @param executable whether it is a single executable that needs no Node.
 */
export function companionFiles(folder: string, platform: Platform, executable: boolean): CompanionFiles {
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

/**
 * Reads the record of the last `install`. Never rejects.
 * @returns null if nothing is installed or the record cannot be read.
 */
export async function readInstallRecord(record: string): Promise<InstallRecord | null> {
  try {
    const read = v.safeParse(installed, JSON.parse(await readFile(record, 'utf8')));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** What the launcher starts: Node with the companion's file, or the single executable. */
interface LaunchCommand {
  readonly node: string | null;
  readonly program: string;
  readonly hosts: string | null;
}

const launcherName = (platform: Platform): string =>
  platform === 'win32' ? 'latchkey-companion.bat' : 'latchkey-companion.sh';

/**
 * The launcher that browsers start: a shell script, or a batch file on Windows. It passes on nothing that a browser
 * adds to the command line: the companion needs none of it, so none of it can become an option.
 */
export function launcherText(platform: Platform, { node, program, hosts }: LaunchCommand): string {
  const words = [...(node === null ? [] : [node]), program, 'host', ...(hosts === null ? [] : ['--hosts', hosts])];
  if (platform === 'win32') return `@echo off\r\nchcp 65001 >nul\r\n${words.map(quotedForCmd).join(' ')}\r\n`;
  return (
    '#!/bin/sh\n# Made by "latchkey-companion install"; "latchkey-companion uninstall" removes it.\nexec ' +
    `${words.map(quotedForSh).join(' ')}\n`
  );
}

/** No path on Windows contains a double quote; a per cent sign would be read as a variable even between quotes. */
const quotedForCmd = (word: string): string => `"${word.replaceAll('%', '%%')}"`;
