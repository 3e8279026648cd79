import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { launcherText } from '../../../companion/register/installation.ts';

const root = mkdtempSync(join(tmpdir(), 'latchkey-launcher-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What a launcher really starts: a stand-in for Node prints each word it gets on a line of its own. */
function startedBy(folder: string): string[] {
  const place = join(root, folder);
  mkdirSync(place, { recursive: true });
  const node = join(place, 'node');
  copyFileSync('/bin/sh', node);
  const program = join(place, 'companion.mjs');
  writeFileSync(program, 'printf "%s\\n" "$0" "$@"');
  const launcher = join(place, 'launcher.sh');
  writeFileSync(launcher, launcherText('linux', { node, program, hosts: join(place, 'hosts') }));
  chmodSync(launcher, 0o700);
  return execFileSync(launcher, ['chrome-extension://a/', '--hosts=/etc/passwd'], { cwd: '/' })
    .toString()
    .split('\n')
    .slice(0, -1);
}

describe('the launcher on Linux and macOS', () => {
  it.each([
    'plain',
    'with spaces',
    "it's",
    'a "quoted" one',
    '$HOME',
    '`id`',
    '$(id)',
    'back\\slash',
    'Gerät-ключ',
    ';x&y|z',
    '-n',
    'tab\there',
    '*',
    '!!',
  ])('starts exactly these files in a folder called %j, and passes no argument of the browser on', (folder) => {
    const place = join(root, folder);
    expect(startedBy(folder)).toEqual([join(place, 'companion.mjs'), 'host', '--hosts', join(place, 'hosts')]);
  });

  it('starts the single executable without Node', () => {
    expect(launcherText('darwin', { node: null, program: '/a b/latchkey-companion', hosts: null })).toMatch(
      /^exec '\/a b\/latchkey-companion' 'host'$/m,
    );
  });
});

describe('the launcher on Windows', () => {
  it('reads paths as UTF-8, and per cent signs literally', () => {
    const started = {
      node: String.raw`C:\Program Files\nodejs\node.exe`,
      program: String.raw`C:\Users\50%TEMP%\ä & b\latchkey-companion.mjs`,
      hosts: null,
    };
    expect(launcherText('win32', started)).toBe(
      '@echo off\r\nchcp 65001 ' +
        '>nul\r\n' +
        String.raw`"C:\Program Files\nodejs\node.exe" "C:\Users\50%%TEMP%%\ä & b\latchkey-companion.mjs" "host"` +
        '\r\n',
    );
  });
});
