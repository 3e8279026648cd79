import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeAnchors } from '../../../companion/anchors/anchors.ts';
import { rootLabel } from '../../../companion/anchors/own-roots.ts';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { usualScope } from '../../../src/core/anchors/usual-scope.ts';
import { toBase64 } from '../../../src/core/index.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import { addByHand, contents, inMessage, makeDatabase, makePair, makeProfile } from '../../support/browser-stores.ts';
import { mintRoot, NOW } from '../../support/mint.ts';
import { CHROMIUM, FIREFOX, OWN, eachPerson } from '../support/person.ts';

const person = eachPerson();
const { run, at, everything, change } = person;
const account = () =>
  ({
    platform: 'linux',
    home: person.home,
    env: { PATH: process.env['PATH'] },
    uid: process.getuid?.() ?? null,
  }) as const;

describe('uninstall', () => {
  it('leaves nothing, and succeeds a second time', async () => {
    const before = everything();
    await run('install', '--all');
    expect(await run('uninstall')).toEqual({
      code: 0,
      said: 'The companion is removed. A browser that is using it goes on until it is closed.\n',
    });
    expect(everything()).toEqual(before);
    expect(await run('uninstall')).toEqual({ code: 0, said: 'The companion wasn’t installed here.\n' });
  });

  it('leaves a manifest and says so when it starts something else', async () => {
    await run('install');
    change(CHROMIUM, { path: '/opt/other' });
    expect((await run('uninstall')).said).toContain(`something else made it: ${at(CHROMIUM)} (starts /opt/other)`);
    expect(existsSync(at(CHROMIUM))).toBe(true);
    expect(existsSync(at(OWN))).toBe(false);
  });

  it('leaves what others put beside its files', async () => {
    await run('install');
    writeFileSync(at(`${OWN}/notes.txt`), 'mine');
    writeFileSync(at('.mozilla/native-messaging-hosts/other.json'), '{}');
    expect((await run('uninstall')).said).toContain(`something else is in it: ${at(OWN)}`);
    expect(readdirSync(at(OWN))).toEqual(['notes.txt']);
    expect(readdirSync(at('.mozilla/native-messaging-hosts'))).toEqual(['other.json']);
  });

  it('says which anchors remain in browsers and where, how to remove them, and where the log is', async () => {
    await run('install');
    const store = makeDatabase(at('.pki/nssdb'));
    const pair = await makePair(await mintRoot());
    await makeAnchors({ account: account(), now: () => NOW }).install(
      { ...inMessage(pair), stores: [`nss:${store}`] },
      new AbortController().signal,
    );
    const broken = makeProfile(person.home);
    writeFileSync(`${broken}/cert9.db`, 'no database');
    const lying = contents(store);
    const { code, said } = await run('uninstall');
    expect(said.split('\n')).toEqual([
      'The companion is removed. A browser that is using it goes on until it is closed.',
      'Left in browsers: one pair of limited certificates, which they still accept',
      `  Chromium (${store}): ${pair.label}`,
      `Couldn’t be checked, and may have some: Firefox, profile default (${broken})`,
      expect.stringContaining('run install again'),
      `  certutil -D -d sql:${store} -f /dev/null -n 'NSS Certificate DB:${pair.label}'`,
      `  certutil -D -d sql:${store} -f /dev/null -n 'NSS Certificate DB:${pair.label} cross'`,
      `Left, the log of what was put into browsers: ${at('.local/state/latchkey-companion/log.jsonl')}`,
      '',
    ]);
    expect(code).toBe(0);
    expect(contents(store)).toEqual(lying);
  });

  it('and the doctor say which roots the companion put into browsers, and none of someone else', async () => {
    await run('install');
    const store = makeDatabase(at('.pki/nssdb'));
    const { certificate } = await createRoot(NOW);
    const { names, addresses, until } = usualScope(widestScope(certificate.der), []).covered;
    addByHand(store, 'Someone else 0123456789abcdef', await mintRoot());
    const stores = [`nss:${store}`];
    const asked = { root: toBase64(certificate.der), names: [...names], addresses: [...addresses], until, stores };
    await makeAnchors({ account: account(), now: () => NOW }).installRoot(asked, new AbortController().signal);
    const label = rootLabel(certificate.der);
    const listed = `  Chromium (${store}): ${label}`;
    expect((await run('doctor')).said.split('\n')).toEqual(
      expect.arrayContaining(['In browsers: one limited root certificate, which they accept', listed]),
    );
    expect((await person.doctor()).stores).toMatchObject([
      { name: 'Chromium', path: store, anchors: [], roots: [label] },
    ]);
    const { said } = await run('uninstall');
    expect(said.split('\n')).toEqual(
      expect.arrayContaining(['Left in browsers: one limited root certificate, which they still accept', listed]),
    );
    expect(contents(store)).toHaveLength(2);
    // Without the companion the person can still take out that one.
    execFileSync('sh', ['-c', /^ {2}(certutil .+)$/m.exec(said)?.[1] ?? 'false']);
    expect(contents(store)).toEqual(['Someone else 0123456789abcdef [C,,]']);
  });

  it('removes its files when the record of the installation is missing or unreadable', async () => {
    await run('install');
    writeFileSync(at(`${OWN}/installed.json`), '{"folders":["/"]}');
    await run('uninstall');
    expect([existsSync(at(OWN)), existsSync(at(CHROMIUM)), existsSync(at(FIREFOX))]).toEqual([false, false, false]);
  });
});
