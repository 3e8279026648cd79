import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOwnApt, type OwnApt, PACKAGE } from './support/own-apt.ts';

const APT = new URL('../../../scripts/setup/apt.mjs', import.meta.url).href;
const INSTALL = `import { install } from ${JSON.stringify(APT)};
install([{ name: 'Nothing', found: () => false, packages: { apt: ['${PACKAGE}'] } }]);`;

let apt: OwnApt;
beforeEach(async () => {
  apt = await makeOwnApt();
});
afterEach(() => apt.remove());

/** Installs as `npm test` does; `onOutput` hears everything that stands on the screen so far. */
async function install(onOutput: (screen: string) => void = () => undefined): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', INSTALL], {
    env: { ...process.env, ...apt.env },
  });
  let screen = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      screen += text.toString();
      onOutput(screen);
    });
  await once(child, 'close');
  return screen;
}

test('installs without a word about locks when no one holds one', async () => {
  expect(await install()).not.toContain('Waiting');
  expect(await apt.isInstalled()).toBe(true);
});

test.each(['lists', 'packages'] as const)(
  'waits when another program holds the lock of the %s, names it, and installs when the lock is free',
  async (lock) => {
    const holder = await apt.hold(lock);
    let installedWhileHeld: Promise<boolean> | undefined;
    const screen = await install((text) => {
      if (installedWhileHeld !== undefined || !text.includes('Waiting for another program')) return;
      installedWhileHeld = apt.isInstalled();
      void installedWhileHeld.finally(() => holder.release());
    });
    expect(screen).toContain(`process ${String(holder.pid)} (perl)`);
    expect(screen.match(/Waiting/g)).toHaveLength(1);
    expect(await installedWhileHeld).toBe(false);
    expect(await apt.isInstalled()).toBe(true);
  },
);

test('prints apt’s own words when the installation fails', async () => {
  await rm(apt.deb);
  const screen = await install();
  expect(screen).toMatch(/^E: .*latchkey-nothing\.deb/m);
  expect(await apt.isInstalled()).toBe(false);
});

test('prints apt’s own words when a list cannot be had, and installs from the lists that are there', async () => {
  await install();
  await rm(apt.list);
  const screen = await install();
  expect(screen).toMatch(/^E: Failed to fetch .*Packages/m);
  expect(screen).toContain('Going on with the package lists that are already here.');
  expect(screen).toContain(`Installing ${PACKAGE}`);
});
