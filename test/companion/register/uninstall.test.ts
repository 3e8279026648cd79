import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, FIREFOX, OWN, eachPerson } from '../support/person.ts';

const { run, at, everything, change } = eachPerson();

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
    change(CHROMIUM, { path: '/opt/other' });
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
