import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../companion/protocol/limits.ts';
import { version } from '../../package.json';
import { builtCompanion, runAt, temporaryFolder } from '../companion/support/built-companion.ts';
import { startDriver } from './support/driver.ts';
import { greet, helloExtension } from './support/hello-extension.ts';
import type { Driver } from './support/types.ts';

const place = temporaryFolder();
let program = '';
beforeAll(async () => {
  program = await builtCompanion(place.path);
});
afterAll(() => {
  place.remove();
});

describe.each(['chrome', 'firefox'] as const)('a real %s', (name) => {
  let driver: Driver;
  let where: readonly string[] = [];
  const run = async (...words: readonly string[]): Promise<number> =>
    (await runAt(place.path, process.execPath, [program, ...words, ...where])).code;

  beforeAll(async () => {
    driver = await startDriver(name, { extension: await helloExtension(name, join(place.path, name)) });
  });
  afterAll(() => driver.close());

  it('cannot start the companion before it is installed', async () => {
    expect(await greet(driver)).toMatch(
      name === 'chrome' ? 'Specified native messaging host not found.' : /No such native application/,
    );
  });

  it('starts it once it is', async () => {
    await driver.restartBrowser((browser) => {
      where = name === 'chrome' ? ['--user-data-dir', browser.profile] : ['--home', browser.home];
      return Promise.resolve(browser);
    });
    expect(await run('install', ...(name === 'firefox' ? ['--browser', name] : []))).toBe(0);
    expect(await greet(driver)).toEqual({ id: 1, ok: true, value: { protocol: PROTOCOL, version, platform: 'linux' } });
  });

  it('cannot any more once it is taken out', async () => {
    expect(await run('uninstall')).toBe(0);
    expect(await greet(driver)).toMatch(/not found|No such native application/);
  });
});
