import { chmod, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, findProgram } from '../../scripts/browsers.mjs';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browsers-'));
  for (const name of ['chromium', 'firefox-esr', 'notes.txt']) await writeFile(at(name), '#!/bin/sh\n');
  await Promise.all([chmod(at('chromium'), 0o755), chmod(at('firefox-esr'), 0o755), mkdir(at('google-chrome'))]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('findBrowser', () => {
  test('takes a program on PATH, and not a folder of that name', () => {
    expect(findBrowser('chrome', { PATH: `/nowhere:${folder}` })).toBe(at('chromium'));
    expect(findBrowser('firefox', { PATH: folder })).toBe(at('firefox-esr'));
  });

  test('prefers the override', () => {
    expect(findBrowser('chrome', { PATH: folder, LATCHKEY_CHROME: at('firefox-esr') })).toBe(at('firefox-esr'));
  });

  test.each(['/nowhere/chrome', 'notes.txt'])('when the override cannot be run (%s) nothing else is taken', (name) => {
    expect(findBrowser('chrome', { PATH: folder, LATCHKEY_CHROME: join(folder, name) })).toBeNull();
  });

  test('when the platform is unknown and PATH is empty there is none', () => {
    expect(findBrowser('chrome', {}, 'aix')).toBeNull();
  });

  test('looks below the program folders on Windows', () => {
    const file = `${folder}\\Mozilla Firefox\\firefox.exe`;
    return writeFile(file, '')
      .then(() => chmod(file, 0o755))
      .then(async () => {
        expect(findBrowser('firefox', { ProgramFiles: folder }, 'win32')).toBe(file);
        await rm(file);
      });
  });
});

test('answers null when a program is not there', () => {
  expect([findProgram('chromium', { PATH: folder }), findProgram('nothing', { PATH: folder })]).toEqual([
    at('chromium'),
    null,
  ]);
});
