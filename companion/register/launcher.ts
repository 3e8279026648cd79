import type { Platform } from '../system/account.ts';

/** What is started: Node and the companion's file, or the one executable alone. */
export interface Started {
  readonly node: string | null;
  readonly program: string;
  readonly hosts: string | null;
}

export const launcherName = (platform: Platform): string =>
  platform === 'win32' ? 'latchkey-companion.bat' : 'latchkey-companion.sh';

/**
 * The little program that browsers start. What a browser adds to the command line is left out: the companion needs none
 * of it, and so nothing of it can become an option.
 */
export function launcherText(platform: Platform, { node, program, hosts }: Started): string {
  const words = [...(node === null ? [] : [node]), program, 'host', ...(hosts === null ? [] : ['--hosts', hosts])];
  if (platform === 'win32') return `@echo off\r\nchcp 65001 >nul\r\n${words.map(quotedForCmd).join(' ')}\r\n`;
  return (
    '#!/bin/sh\n# Made by "latchkey-companion install"; "latchkey-companion uninstall" removes it.\nexec ' +
    `${words.map(quotedForSh).join(' ')}\n`
  );
}

/** Between single quotes a POSIX shell reads everything as it stands, but for the quote itself. */
const quotedForSh = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** No path on Windows has a double quote; a per cent sign would be read as a variable, quotes or not. */
const quotedForCmd = (word: string): string => `"${word.replaceAll('%', '%%')}"`;
