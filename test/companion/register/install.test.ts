import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { runAt } from '../support/built-companion.ts';
import { CHROMIUM, FIREFOX, OWN, eachPerson } from '../support/person.ts';

const NAME = 'org.local_device.latchkey.json';
const person = eachPerson();
const { run, doctor, at, read, mode, everything } = person;

describe('install', () => {
  it('registers with the browsers that are used, and no others, for this person only', async () => {
    const { code, said } = await run('install');
    expect(said).toContain('Told: Chromium, Firefox');
    expect(code).toBe(0);
    expect(read(CHROMIUM)).toMatchObject({
      path: at(`${OWN}/latchkey-companion.sh`),
      allowed_origins: ['chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/'],
    });
    expect(read(FIREFOX)).toMatchObject({
      path: at(`${OWN}/latchkey-companion.sh`),
      allowed_extensions: ['latchkey@local-device.org'],
    });
    expect(existsSync(at('.config/google-chrome'))).toBe(false);
    expect([OWN, `${OWN}/latchkey-companion.sh`, `${OWN}/latchkey-companion.mjs`, CHROMIUM, FIREFOX].map(mode)).toEqual(
      ['700', '700', '600', '600', '600'],
    );
    expect(readdirSync(at(OWN)).sort()).toEqual(['installed.json', 'latchkey-companion.mjs', 'latchkey-companion.sh']);
  });

  it('leaves the doctor nothing to find, and a companion that answers', async () => {
    await run('install');
    const { ok, code, greeting, browsers } = await doctor();
    expect([ok, code]).toEqual([true, 0]);
    expect(greeting).toMatchObject({ ok: true, version });
    expect(browsers.filter(({ state }) => state === 'registered').map(({ browser }) => browser)).toEqual([
      'chromium',
      'firefox',
    ]);
    expect((await run('doctor')).said).toMatch(
      /It answers: version .*\n {2}Chromium: knows where it is\n {2}Firefox: knows where it is/,
    );
  });

  it('changes nothing and says so when no browser is used', async () => {
    person.moveTo('empty', true);
    const { code, said } = await run('install');
    expect([code, everything()]).toEqual([1, []]);
    expect(said).toContain('No browser');
  });

  it('registers with one browser, and the doctor is content, when one is named', async () => {
    await run('install', '--browser', 'vivaldi');
    expect(existsSync(at(`.config/vivaldi/NativeMessagingHosts/${NAME}`))).toBe(true);
    const { ok, browsers } = await doctor();
    expect(ok).toBe(true);
    expect(browsers.find(({ browser }) => browser === 'chromium')?.state).toBe('left-out');
  });

  it('registers with browsers that were never started when all are asked for', async () => {
    expect((await run('install', '--all')).said).toContain('Told: Chrome, Chromium, Edge, Brave, Vivaldi, Firefox');
  });

  it('writes the full path of a file of names when it was given relative to the current folder', async () => {
    writeFileSync(at('names'), '127.0.0.1 printer.local\n');
    await run('install', '--hosts', 'names');
    expect(readFileSync(at(`${OWN}/latchkey-companion.sh`), 'utf8')).toContain(`'--hosts' '${at('names')}'`);
    // Again, as the doctor says: the same names.
    await run('install');
    expect(readFileSync(at(`${OWN}/latchkey-companion.sh`), 'utf8')).toContain(`'--hosts' '${at('names')}'`);
    expect((await doctor()).ok).toBe(true);
  });

  it('changes nothing when the file of names does not exist', async () => {
    const before = everything();
    expect((await run('install', '--hosts', 'nowhere')).code).toBe(1);
    expect(everything()).toEqual(before);
  });

  it('replaces an older installation, and keeps other browsers registered', async () => {
    await run('install', '--browser', 'edge');
    const note = read(`${OWN}/installed.json`);
    writeFileSync(at(`${OWN}/installed.json`), JSON.stringify({ ...note, version: '0.0.1' }));
    writeFileSync(at(`${OWN}/latchkey-companion.mjs`), '// an older one');
    expect((await doctor()).faults).toEqual(expect.arrayContaining(['other-version', 'program-changed']));
    await run('install');
    const { ok, browsers } = await doctor();
    expect(ok).toBe(true);
    expect(browsers.filter(({ state }) => state === 'registered').map(({ browser }) => browser)).toEqual([
      'chromium',
      'edge',
      'firefox',
    ]);
    await run('uninstall');
    expect(existsSync(at('.config/microsoft-edge'))).toBe(false);
  });

  it('closes the folder when it was open to others', async () => {
    mkdirSync(at(OWN), { recursive: true });
    chmodSync(at(OWN), 0o777);
    await run('install');
    expect(mode(OWN)).toBe('700');
  });

  it('says what a manifest of the same name started before when it replaces one', async () => {
    mkdirSync(at('.config/chromium/NativeMessagingHosts'));
    writeFileSync(at(CHROMIUM), JSON.stringify({ path: '/opt/other' }));
    expect((await run('install')).said).toContain('Until now this name started /opt/other');
  });

  it.each(['with spaces', "it's", '$HOME "and" `more`', 'Gerät-ключ', '50% off; * & more'])(
    'works from end to end when the home folder is called %j',
    async (name) => {
      person.moveTo(name);
      const before = everything();
      await run('install');
      expect((await doctor()).ok).toBe(true);
      await run('uninstall');
      expect(everything()).toEqual(before);
    },
  );

  it('touches nothing outside a profile when one is given', async () => {
    const before = everything();
    const profile = join(person.beside, 'profile');
    mkdirSync(profile);
    await run('install', '--user-data-dir', profile);
    expect(existsSync(join(profile, 'NativeMessagingHosts', NAME))).toBe(true);
    expect((await run('doctor', '--user-data-dir', profile)).code).toBe(0);
    await run('uninstall', '--user-data-dir', profile);
    expect([readdirSync(profile), everything()]).toEqual([[], before]);
  });

  it('copies the file itself when it was started by links, as npm makes them', async () => {
    symlinkSync(person.program, at('latchkey-companion'));
    expect((await runAt(person.home, at('latchkey-companion'), ['install'])).code).toBe(0);
    expect(readFileSync(at(`${OWN}/latchkey-companion.mjs`))).toEqual(readFileSync(person.program));
  });
});
