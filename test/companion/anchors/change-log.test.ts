import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeChangeLog } from '../../../companion/anchors/change-log.ts';
import { companionStateFolder } from '../../../companion/system/account.ts';
import { makeHome, writeText } from '../../support/browser-stores.ts';
import { NOW } from '../../support/mint.ts';

let here: ReturnType<typeof makeHome>;
beforeEach(() => {
  here = makeHome();
});
afterEach(() => {
  here.remove();
});

const entry = {
  what: 'install',
  store: 'nss:/x',
  label: 'Home\n{}',
  scopeRoot: null,
  cross: null,
  outcome: 'done',
} as const;

it('writes one line for each entry when a label contains line ends', async () => {
  const log = makeChangeLog(here.home, () => NOW);
  await log.write(entry);
  await log.write(entry);
  const lines = readFileSync(join(here.home, 'log.jsonl'), 'utf8').split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[1] ?? '')).toEqual({ time: '2026-11-20T00:00:00.000Z', ...entry });
});

it('keeps the last two parts, readable by this person only, when the log has grown long', async () => {
  const log = makeChangeLog(join(here.home, 'deep', 'folder'), () => NOW);
  const long = { ...entry, store: 'x'.repeat(1000) };
  for (let at = 0; at < 700; at += 1) await log.write(long);
  const folder = join(here.home, 'deep', 'folder');
  expect(readdirSync(folder).sort()).toEqual(['log.jsonl', 'log.jsonl.1']);
  for (const file of readdirSync(folder)) {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(262_144);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  }
});

it('writes nothing when a symbolic link is in place of the log', async () => {
  writeText(join(here.home, 'precious'), 'as it was');
  mkdirSync(join(here.home, 'state'));
  symlinkSync(join(here.home, 'precious'), join(here.home, 'state', 'log.jsonl'));
  const log = makeChangeLog(join(here.home, 'state'), () => NOW);
  await expect(log.write(entry)).rejects.toThrow();
  expect(readFileSync(join(here.home, 'precious'), 'utf8')).toBe('as it was');
});

it('puts the log where each platform keeps logs', () => {
  const account = { home: '/home/ann', env: {}, uid: 1000 };
  expect(companionStateFolder({ ...account, platform: 'linux' })).toBe('/home/ann/.local/state/latchkey-companion');
  expect(companionStateFolder({ ...account, platform: 'linux', env: { XDG_STATE_HOME: '/state' } })).toBe(
    '/state/latchkey-companion',
  );
  expect(companionStateFolder({ ...account, platform: 'linux', env: { XDG_STATE_HOME: 'state' } })).toBe(
    '/home/ann/.local/state/latchkey-companion',
  );
  expect(companionStateFolder({ ...account, platform: 'darwin' })).toBe('/home/ann/Library/Logs/latchkey-companion');
  expect(companionStateFolder({ ...account, home: 'C:\\Users\\ann', platform: 'win32' })).toBe(
    'C:\\Users\\ann\\AppData\\Local\\latchkey-companion',
  );
});
