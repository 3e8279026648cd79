import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDoctor } from '../../../companion/register/doctor.ts';
import { installCompanion } from '../../../companion/register/install.ts';
import type { InstallTarget } from '../../../companion/register/places.ts';
import { regAdd, regDelete, type Registry, regQuery, regValue } from '../../../companion/register/registry.ts';
import { uninstallCompanion } from '../../../companion/register/uninstall.ts';
import { temporaryFolder } from '../support/built-companion.ts';

const KEY = String.raw`HKCU\Software\Chromium\NativeMessagingHosts\org.local_device.latchkey`;
const FOLDER = String.raw`C:\Users\Ada & Eve\AppData\Local\Latchkey Companion`;
const MANIFEST = String.raw`${FOLDER}\org.local_device.latchkey.chromium.json`;

describe('the arguments of reg.exe', () => {
  it('keep each word by itself, however odd the path', () => {
    expect(regAdd(KEY, MANIFEST)).toEqual(['add', KEY, '/ve', '/t', 'REG_SZ', '/d', MANIFEST, '/f']);
    expect(regQuery(KEY)).toEqual(['query', KEY, '/ve']);
    expect(regDelete(KEY)).toEqual(['delete', KEY, '/f']);
  });
});

describe('the output of reg.exe', () => {
  it.each(['(Default)', '(Standard)', '(par défaut)', '(既定)'])('gives the value when it is called %s', (called) => {
    expect(
      regValue(`\r\nHKEY_CURRENT_USER\\Software\\Chromium\r\n    ${called}    REG_SZ    ${MANIFEST}\r\n\r\n`),
    ).toBe(MANIFEST);
  });

  it.each(['', '\r\nHKEY_CURRENT_USER\\Software\\Chromium\r\n    (Default)    REG_DWORD    0x1\r\n'])(
    'gives null when there is no text: %j',
    (printed) => {
      expect(regValue(printed)).toBeNull();
    },
  );
});

const CHROME = String.raw`HKCU\Software\Google\Chrome\NativeMessagingHosts\org.local_device.latchkey`;
let place: ReturnType<typeof temporaryFolder>;
let keys: Map<string, string>;
/** Stands in for that of Windows. */
const registry: Registry = {
  read: (key) => Promise.resolve(keys.get(key) ?? null),
  write: (key, manifest) => Promise.resolve(void keys.set(key, manifest)),
  remove: (key) => Promise.resolve(void keys.delete(key)),
};

/** Chrome and Brave, which share a key and a manifest in the companion's own folder. */
function target(): InstallTarget {
  const folder = join(place.path, 'own');
  const common = {
    family: 'chromium' as const,
    manifest: join(folder, 'org.local_device.latchkey.chromium.json'),
    registryKey: CHROME,
  };
  return {
    system: { platform: 'linux', env: {}, home: place.path },
    folder,
    places: [
      { ...common, browser: 'chrome', label: 'Chrome', signs: [join(place.path, 'Chrome')] },
      { ...common, browser: 'brave', label: 'Brave', signs: [join(place.path, 'Brave')] },
    ],
  };
}
const installed = () =>
  installCompanion(
    target(),
    { program: { file: join(place.path, 'program'), node: process.execPath }, browsers: 'present', hosts: null },
    registry,
  );
const states = async () =>
  (await runDoctor(target(), registry, [])).browsers.map(({ state, faults }) => [state, ...faults]);

beforeEach(() => {
  place = temporaryFolder();
  keys = new Map();
  mkdirSync(join(place.path, 'Chrome'));
  writeFileSync(join(place.path, 'program'), 'process.exit()');
});
afterEach(() => {
  place.remove();
});

describe('registration through the Windows registry', () => {
  it('names the manifest under the key that both browsers read when installed', async () => {
    expect(await installed()).toMatchObject({ ok: true });
    expect([...keys]).toEqual([[CHROME, target().places[0]?.manifest]]);
    expect(await states()).toEqual([['registered'], ['registered']]);
  });

  it('is reported broken by the doctor when the entry is gone', async () => {
    await installed();
    keys.clear();
    expect(await states()).toEqual([['broken', 'registry-missing'], ['absent']]);
  });

  it('is reported by the doctor, and left by uninstall, when the entry names another file', async () => {
    await installed();
    keys.set(CHROME, String.raw`C:\other.json`);
    expect(await states()).toEqual([
      ['broken', 'registry-elsewhere'],
      ['broken', 'registry-elsewhere'],
    ]);
    await uninstallCompanion(target(), registry);
    expect([...keys.values()]).toEqual([String.raw`C:\other.json`]);
  });

  it('is removed with the manifest and the folder by uninstall', async () => {
    await installed();
    expect(await uninstallCompanion(target(), registry)).toEqual({ found: true, left: [], folderKept: null });
    expect([keys.size, existsSync(target().folder)]).toEqual([0, false]);
    expect(await uninstallCompanion(target(), registry)).toMatchObject({ found: false });
  });
});
