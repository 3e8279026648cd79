import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../../companion/register/doctor.ts';
import { version } from '../../../package.json';
import { builtCompanion, runAt, temporaryFolder } from '../support/built-companion.ts';

const NAME = 'org.local_device.latchkey.json';
const built = temporaryFolder();
let program = '';
beforeAll(async () => { program = await builtCompanion(built.path); });
afterAll(() => { built.remove(); });

let place = temporaryFolder();
let home = '';
/** A person who has used Chromium and Firefox. */
beforeEach(() => {
  place = temporaryFolder();
  home = homeAt('home');
});
afterEach(() => { place.remove(); });

function homeAt(name: string): string {
  const path = join(place.path, name);
  for (const folder of ['.config/chromium', '.config/mozilla/firefox']) mkdirSync(join(path, folder), { recursive: true });
  return path;
}
const run = (...args: readonly string[]) => runAt(home, process.execPath, [program, ...args]);
const doctor = async (): Promise<DoctorReport & { code: number }> => {
  const { code, said } = await run('doctor', '--json');
  return { ...(JSON.parse(said) as DoctorReport), code };
};
const at = (path: string): string => join(home, path);
const OWN = '.local/share/latchkey-companion';
const CHROMIUM = `.config/chromium/NativeMessagingHosts/${NAME}`;
const FIREFOX = `.mozilla/native-messaging-hosts/${NAME}`;
const read = (path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Record<string, unknown>;
const mode = (path: string): string => (statSync(at(path)).mode & 0o777).toString(8);
const everything = (): string[] => readdirSync(home, { recursive: true }).map(String).sort();

describe('install', () => {
  it('tells the browsers that are there, and them alone, for this person alone', async () => {
    const { code, said } = await run('install');
    expect(said).toContain('Told: Chromium, Firefox');
    expect(code).toBe(0);
    expect(read(CHROMIUM)).toMatchObject({ path: at(`${OWN}/latchkey-companion.sh`), allowed_origins: ['chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/'] });
    expect(read(FIREFOX)).toMatchObject({ path: at(`${OWN}/latchkey-companion.sh`), allowed_extensions: ['latchkey@local-device.org'] });
    expect(existsSync(at('.config/google-chrome'))).toBe(false);
    expect([OWN, `${OWN}/latchkey-companion.sh`, `${OWN}/latchkey-companion.mjs`, CHROMIUM, FIREFOX].map(mode)).toEqual(['700', '700', '600', '600', '600']);
    expect(readdirSync(at(OWN)).sort()).toEqual(['installed.json', 'latchkey-companion.mjs', 'latchkey-companion.sh']);
  });

  it('after which the doctor finds nothing wrong, and the companion answers', async () => {
    await run('install');
    const { ok, code, greeting, browsers } = await doctor();
    expect([ok, code]).toEqual([true, 0]);
    expect(greeting).toMatchObject({ ok: true, version });
    expect(browsers.filter(({ state }) => state === 'registered').map(({ browser }) => browser)).toEqual(['chromium', 'firefox']);
    expect((await run('doctor')).said).toMatch(/It answers: version .*\n {2}Chromium: registered\n {2}Firefox: registered/);
  });

  it('when no browser is there: changes nothing and says so', async () => {
    home = join(place.path, 'empty');
    mkdirSync(home);
    const { code, said } = await run('install');
    expect([code, everything()]).toEqual([1, []]);
    expect(said).toContain('No browser');
  });

  it('when one browser is named: that one, and the doctor does not mind the others', async () => {
    await run('install', '--browser', 'vivaldi');
    expect(existsSync(at(`.config/vivaldi/NativeMessagingHosts/${NAME}`))).toBe(true);
    const { ok, browsers } = await doctor();
    expect(ok).toBe(true);
    expect(browsers.find(({ browser }) => browser === 'chromium')?.state).toBe('left-out');
  });

  it('when all are wished for: also those that were never started', async () => {
    expect((await run('install', '--all')).said).toContain('Told: Chrome, Chromium, Edge, Brave, Vivaldi, Firefox');
  });

  it('when a file of names is given from where the person stands: the launcher names it in full', async () => {
    writeFileSync(at('names'), '127.0.0.1 printer.local\n');
    await run('install', '--hosts', 'names');
    expect(readFileSync(at(`${OWN}/latchkey-companion.sh`), 'utf8')).toContain(`'--hosts' '${at('names')}'`);
    expect((await doctor()).ok).toBe(true);
  });

  it('when that file is not there: changes nothing', async () => {
    const before = everything();
    expect((await run('install', '--hosts', 'nowhere')).code).toBe(1);
    expect(everything()).toEqual(before);
  });

  it('over an older one: replaces it, and what it told other browsers stays true', async () => {
    await run('install', '--browser', 'edge');
    const note = read(`${OWN}/installed.json`);
    writeFileSync(at(`${OWN}/installed.json`), JSON.stringify({ ...note, version: '0.0.1' }));
    writeFileSync(at(`${OWN}/latchkey-companion.mjs`), '// an older one');
    expect((await doctor()).faults).toEqual(expect.arrayContaining(['other-version', 'program-changed']));
    await run('install');
    const { ok, browsers } = await doctor();
    expect(ok).toBe(true);
    expect(browsers.filter(({ state }) => state === 'registered').map(({ browser }) => browser)).toEqual(['chromium', 'edge', 'firefox']);
    await run('uninstall');
    expect(existsSync(at('.config/microsoft-edge'))).toBe(false);
  });

  it('into a folder that was open to others: closes it', async () => {
    mkdirSync(at(OWN), { recursive: true });
    chmodSync(at(OWN), 0o777);
    await run('install');
    expect(mode(OWN)).toBe('700');
  });

  it('over a manifest of the same name that starts something else: says what it was', async () => {
    mkdirSync(at('.config/chromium/NativeMessagingHosts'));
    writeFileSync(at(CHROMIUM), JSON.stringify({ path: '/opt/other' }));
    expect((await run('install')).said).toContain('Until now this name started /opt/other');
  });

  it.each(['with spaces', "it's", '$HOME "and" `more`', 'Gerät-ключ', '50% off; * & more'])('in a home folder called %j: works from end to end', async (name) => {
    home = homeAt(name);
    const before = everything();
    await run('install');
    expect((await doctor()).ok).toBe(true);
    await run('uninstall');
    expect(everything()).toEqual(before);
  });

  it('in one profile of Chromium: nothing outside it is touched', async () => {
    const before = everything();
    const profile = join(place.path, 'profile');
    mkdirSync(profile);
    await run('install', '--user-data-dir', profile);
    expect(existsSync(join(profile, 'NativeMessagingHosts', NAME))).toBe(true);
    expect((await run('doctor', '--user-data-dir', profile)).code).toBe(0);
    await run('uninstall', '--user-data-dir', profile);
    expect([readdirSync(profile), everything()]).toEqual([[], before]);
  });

  it('by links, as npm makes them: copies the file itself', async () => {
    symlinkSync(program, at('latchkey-companion'));
    expect((await runAt(home, at('latchkey-companion'), ['install'])).code).toBe(0);
    expect(readFileSync(at(`${OWN}/latchkey-companion.mjs`))).toEqual(readFileSync(program));
  });
});

describe('uninstall', () => {
  it('leaves nothing, and to do so twice is no fault', async () => {
    const before = everything();
    await run('install', '--all');
    expect(await run('uninstall')).toEqual({ code: 0, said: 'The companion is taken out.\n' });
    expect(everything()).toEqual(before);
    expect(await run('uninstall')).toEqual({ code: 0, said: 'The companion was not installed here.\n' });
  });

  it('leaves a manifest that starts something else, and says so', async () => {
    await run('install');
    writeFileSync(at(CHROMIUM), JSON.stringify({ ...read(CHROMIUM), path: '/opt/other' }));
    expect((await run('uninstall')).said).toContain(`not ours: ${at(CHROMIUM)} (starts /opt/other)`);
    expect(existsSync(at(CHROMIUM))).toBe(true);
    expect(existsSync(at(OWN))).toBe(false);
  });

  it('leaves what others put beside its files', async () => {
    await run('install');
    writeFileSync(at(`${OWN}/notes.txt`), 'mine');
    writeFileSync(at('.mozilla/native-messaging-hosts/other.json'), '{}');
    expect((await run('uninstall')).said).toContain(`something else lies in it: ${at(OWN)}`);
    expect(readdirSync(at(OWN))).toEqual(['notes.txt']);
    expect(readdirSync(at('.mozilla/native-messaging-hosts'))).toEqual(['other.json']);
  });

  it('when the note of what was installed is gone or rubbish: takes its files out all the same', async () => {
    await run('install');
    writeFileSync(at(`${OWN}/installed.json`), '{"folders":["/"]}');
    await run('uninstall');
    expect([existsSync(at(OWN)), existsSync(at(CHROMIUM)), existsSync(at(FIREFOX))]).toEqual([false, false, false]);
  });
});

describe('the doctor', () => {
  const setTo = (path: string, change: Record<string, unknown>): void => { writeFileSync(at(path), JSON.stringify({ ...read(path), ...change })); };
  const note = `${OWN}/installed.json`;

  it('when nothing is installed', async () => {
    expect(await doctor()).toMatchObject({ ok: false, code: 1, faults: ['not-installed'], installed: null, greeting: null });
  });

  it.each([
    ['its program is gone', 'program-missing', () => { rmSync(at(`${OWN}/latchkey-companion.mjs`)); }],
    ['its program was changed', 'program-changed', () => { writeFileSync(at(`${OWN}/latchkey-companion.mjs`), '// changed'); }],
    ['its launcher is gone', 'launcher-missing', () => { rmSync(at(`${OWN}/latchkey-companion.sh`)); }],
    ['its launcher may not be run', 'launcher-not-executable', () => { chmodSync(at(`${OWN}/latchkey-companion.sh`), 0o600); }],
    ['its launcher was changed', 'launcher-changed', () => { writeFileSync(at(`${OWN}/latchkey-companion.sh`), '#!/bin/sh\n'); }],
    ['others may write its program', 'open-to-others', () => { chmodSync(at(`${OWN}/latchkey-companion.mjs`), 0o666); }],
    ['others may write into its folder', 'open-to-others', () => { chmodSync(at(OWN), 0o777); }],
    ['its Node is gone', 'node-gone', () => { setTo(note, { node: '/nowhere/node' }); }],
    ['its Node is too old', 'node-too-old', () => {
      writeFileSync(at('node'), '#!/bin/sh\necho v18.20.0\n', { mode: 0o700 });
      setTo(note, { node: at('node') });
    }],
    ['its file of names is gone', 'hosts-missing', () => { setTo(note, { hosts: '/nowhere/hosts' }); }],
    ['another version is installed', 'other-version', () => { setTo(note, { version: '9.9.9' }); }],
    ['it is no longer known what was installed', 'not-installed', () => { writeFileSync(at(note), '{}'); }],
  ] as const)('names it when %s', async (_, fault, harm) => {
    await run('install');
    harm();
    const { faults, ok, code } = await doctor();
    expect(faults).toContain(fault);
    expect([ok, code]).toEqual([false, 1]);
  });

  it.each([
    ['is missing', 'manifest-missing', () => { rmSync(at(CHROMIUM)); }],
    ['cannot be read', 'manifest-unreadable', () => { writeFileSync(at(CHROMIUM), '{ "name": '); }],
    ['has another name', 'wrong-name', () => { setTo(CHROMIUM, { name: 'org.other' }); }],
    ['starts something else', 'wrong-path', () => { setTo(CHROMIUM, { path: '/opt/other' }); }],
    ['lets another extension in', 'wrong-ids', () => { setTo(CHROMIUM, { allowed_origins: ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'] }); }],
    ['lets another extension in beside Latchkey', 'wrong-ids', () => { setTo(CHROMIUM, { allowed_origins: [...(read(CHROMIUM)['allowed_origins'] as string[]), 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'] }); }],
  ] as const)('names it when a browser’s manifest %s', async (_, fault, harm) => {
    await run('install');
    harm();
    const { browsers, ok, code } = await doctor();
    expect(browsers.find(({ browser }) => browser === 'chromium')).toMatchObject({ state: 'broken', faults: [fault] });
    expect(browsers.find(({ browser }) => browser === 'firefox')).toMatchObject({ state: 'registered' });
    expect([ok, code]).toEqual([false, 1]);
    expect((await run('doctor')).said).toMatch(/Chromium: cannot start it, its manifest .*Run install again/);
  });

  it('names a browser that came later', async () => {
    await run('install');
    mkdirSync(at('.config/vivaldi'));
    expect((await doctor()).browsers.find(({ browser }) => browser === 'vivaldi')?.state).toBe('not-registered');
    expect((await run('doctor')).code).toBe(1);
  });

  it('names browsers that are shut in, and does not hold that against the others', async () => {
    mkdirSync(at('snap/firefox'), { recursive: true });
    mkdirSync(at('.var/app/com.brave.Browser'), { recursive: true });
    expect((await run('install')).said).toContain('Firefox from Snap is shut in');
    const { code, said } = await run('doctor');
    expect(said).toMatch(/Firefox from Snap is shut in.*\n {2}Brave from Flatpak is shut in/);
    expect(code).toBe(0);
  });
});

describe('when somebody asks in words it does not know', () => {
  it.each([['install', '--browser', 'opera'], ['doctor', '--nonsense'], ['dance']])('%s %s', async (...args) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain('Usage: latchkey-companion COMMAND');
  });
});

describe('when the home folder is somebody else’s', () => {
  it('install and uninstall change nothing, and say whose command this is', async () => {
    // Only root can give a folder away; for everybody else that of root is there.
    if (process.getuid?.() === 0) chownSync(home, 12_345, 12_345);
    else home = '/';
    for (const command of ['install', 'uninstall']) {
      const { code, said } = await run(command);
      expect(said).toContain('belongs to somebody else');
      expect(code).toBe(1);
    }
    expect(existsSync(at(OWN))).toBe(false);
  });
});
