import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { packCompanion } from '../../scripts/pack-companion.ts';
import { runAt, temporaryFolder } from '../companion/support/built-companion.ts';

const place = temporaryFolder();
afterAll(() => {
  place.remove();
});

describe('the package', () => {
  it('installs the companion by npx where no registry can be reached', async () => {
    const home = join(place.path, 'home');
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    const archive = `latchkey-companion-${version}.tgz`;
    expect(await packCompanion(home, join(place.path, 'package'))).toBe(join(home, archive));
    const npx = (...args: readonly string[]) =>
      runAt(home, 'npx', ['--yes', `./${archive}`, ...args], {
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_cache: join(place.path, 'cache'),
      });
    expect(await npx('install')).toMatchObject({ code: 0, said: expect.stringContaining('Told: Chromium') as string });
    expect(await npx('doctor')).toMatchObject({
      code: 0,
      said: expect.stringContaining(`It answers: version ${version}`) as string,
    });
    expect(await npx('uninstall')).toMatchObject({ code: 0 });
    expect(existsSync(join(home, '.local/share/latchkey-companion'))).toBe(false);
  });
});
