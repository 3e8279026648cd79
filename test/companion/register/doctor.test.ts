import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, OWN, eachPerson } from '../support/person.ts';

const { run, doctor, at, read, change } = eachPerson();

describe('the doctor', () => {
  const note = `${OWN}/installed.json`;

  it('says so when nothing is installed', async () => {
    expect(await doctor()).toMatchObject({
      ok: false,
      code: 1,
      faults: ['not-installed'],
      installed: null,
      greeting: null,
    });
  });

  it.each([
    [
      'its program is gone',
      'program-missing',
      () => {
        rmSync(at(`${OWN}/latchkey-companion.mjs`));
      },
    ],
    [
      'its program was changed',
      'program-changed',
      () => {
        writeFileSync(at(`${OWN}/latchkey-companion.mjs`), '// changed');
      },
    ],
    [
      'its launcher is gone',
      'launcher-missing',
      () => {
        rmSync(at(`${OWN}/latchkey-companion.sh`));
      },
    ],
    [
      'its launcher may not be run',
      'launcher-not-executable',
      () => {
        chmodSync(at(`${OWN}/latchkey-companion.sh`), 0o600);
      },
    ],
    [
      'its launcher was changed',
      'launcher-changed',
      () => {
        writeFileSync(at(`${OWN}/latchkey-companion.sh`), '#!/bin/sh\n');
      },
    ],
    [
      'others may write its program',
      'open-to-others',
      () => {
        chmodSync(at(`${OWN}/latchkey-companion.mjs`), 0o666);
      },
    ],
    [
      'others may write into its folder',
      'open-to-others',
      () => {
        chmodSync(at(OWN), 0o777);
      },
    ],
    [
      'its Node is gone',
      'node-gone',
      () => {
        change(note, { node: '/nowhere/node' });
      },
    ],
    [
      'its Node is too old',
      'node-too-old',
      () => {
        writeFileSync(at('node'), '#!/bin/sh\necho v18.20.0\n', { mode: 0o700 });
        change(note, { node: at('node') });
      },
    ],
    [
      'its file of names is gone',
      'hosts-missing',
      () => {
        change(note, { hosts: '/nowhere/hosts' });
      },
    ],
    [
      'another version is installed',
      'other-version',
      () => {
        change(note, { version: '9.9.9' });
      },
    ],
    [
      'it is no longer known what was installed',
      'not-installed',
      () => {
        writeFileSync(at(note), '{}');
      },
    ],
  ] as const)('names the fault when %s', async (_, fault, harm) => {
    await run('install');
    harm();
    const { faults, ok, code } = await doctor();
    expect(faults).toContain(fault);
    expect([ok, code]).toEqual([false, 1]);
  });

  it.each([
    [
      'is missing',
      'manifest-missing',
      () => {
        rmSync(at(CHROMIUM));
      },
    ],
    [
      'cannot be read',
      'manifest-unreadable',
      () => {
        writeFileSync(at(CHROMIUM), '{ "name": ');
      },
    ],
    [
      'has another name',
      'wrong-name',
      () => {
        change(CHROMIUM, { name: 'org.other' });
      },
    ],
    [
      'starts something else',
      'wrong-path',
      () => {
        change(CHROMIUM, { path: '/opt/other' });
      },
    ],
    [
      'lets another extension in',
      'wrong-ids',
      () => {
        change(CHROMIUM, { allowed_origins: ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'] });
      },
    ],
    [
      'lets another extension in beside Latchkey',
      'wrong-ids',
      () => {
        change(CHROMIUM, {
          allowed_origins: [
            ...(read(CHROMIUM)['allowed_origins'] as string[]),
            'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/',
          ],
        });
      },
    ],
  ] as const)('names the fault when a browser’s manifest %s', async (_, fault, harm) => {
    await run('install');
    harm();
    const { browsers, ok, code } = await doctor();
    expect(browsers.find(({ browser }) => browser === 'chromium')).toMatchObject({ state: 'broken', faults: [fault] });
    expect(browsers.find(({ browser }) => browser === 'firefox')).toMatchObject({ state: 'registered' });
    expect([ok, code]).toEqual([false, 1]);
    expect((await run('doctor')).said).toMatch(/Chromium: can’t start it, its manifest .*Run install again/);
  });

  it('names a browser when it came later', async () => {
    await run('install');
    mkdirSync(at('.config/vivaldi'));
    expect((await doctor()).browsers.find(({ browser }) => browser === 'vivaldi')?.state).toBe('not-registered');
    expect((await run('doctor')).code).toBe(1);
  });

  it('names confined browsers, and does not hold them against the others', async () => {
    mkdirSync(at('snap/firefox'), { recursive: true });
    mkdirSync(at('.var/app/com.brave.Browser'), { recursive: true });
    expect((await run('install')).said).toContain('Firefox from Snap runs in a sandbox');
    const { code, said } = await run('doctor');
    expect(said).toMatch(/Firefox from Snap runs in a sandbox.*\n {2}Brave from Flatpak runs in a sandbox/);
    expect(code).toBe(0);
  });
});
