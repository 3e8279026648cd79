import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayHello } from '../../companion/register/say-hello.ts';
import { version } from '../../package.json';
import { buildExecutable } from '../../scripts/companion-executable.ts';
import { runAt, temporaryFolder } from '../companion/support/built-companion.ts';

const place = temporaryFolder();
let program = '';
beforeAll(async () => {
  program = await buildExecutable(join(place.path, 'built'));
});
afterAll(() => {
  place.remove();
});

describe('the companion as one executable', () => {
  it('answers a browser', async () => {
    expect(await sayHello(program, ['host'], '/')).toMatchObject({ ok: true, version });
  });

  it('installs itself, needs no Node, and takes itself out again', async () => {
    const home = join(place.path, 'home');
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    const run = (command: string) => runAt(home, program, [command], { PATH: '/nowhere' });
    expect((await run('install')).code).toBe(0);
    const own = join(home, '.local/share/latchkey-companion');
    expect(readFileSync(join(own, 'latchkey-companion.sh'), 'utf8')).not.toContain(process.execPath);
    expect(await run('doctor')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Chromium: knows where it is') as string,
    });
    expect((await run('uninstall')).code).toBe(0);
    expect(existsSync(own)).toBe(false);
  });
});
