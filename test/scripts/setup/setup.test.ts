import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** `scripts/run.mjs` as a person runs it, on a machine whose PATH has only what the test puts there. */

const RUN = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));

let bin: string;
beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'bin-'));
  // apt-cache only tells what exists; without apt-get nothing can be installed, whoever runs this.
  for (const program of ['apt-cache', 'dnf']) await symlink('/bin/true', join(bin, program));
});
afterAll(() => rm(bin, { recursive: true }));

function run(args: readonly string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUN, ...args], { env: { PATH: bin, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

describe('run.mjs', () => {
  test('when a browser and openssl are missing says the exact command and exits 1', async () => {
    const { code, output } = await run(['start', '--browser', 'firefox'], { LATCHKEY_FIREFOX: '/nowhere/firefox' });
    expect(code).toBe(1);
    expect(output).toContain('Still missing: Firefox, openssl.');
    expect(output).toContain('sudo dnf install -y firefox openssl\n');
  });

  test('when both browsers and the tools are missing npm test names each of them', async () => {
    const { code, output } = await run(['test'], {
      LATCHKEY_FIREFOX: '/nowhere/firefox',
      LATCHKEY_CHROME: '/nowhere/chrome',
    });
    expect(code).toBe(1);
    // nginx, easy-rsa, mosquitto, ip and avahi-daemon are also looked for where this PATH does not lead.
    expect(output).toMatch(
      /sudo dnf install -y chromium firefox caddy (nginx )?(easy-rsa )?mkcert (mosquitto )?certbot dehydrated acme-tiny openssl nss-tools python3 util-linux (iproute )?(avahi )?xorg-x11-server-Xvfb xdotool\n/,
    );
  });

  test('when the browser is unknown says which there are', async () => {
    const { code, output } = await run(['start', '--browser', 'lynx'], {});
    expect([code, output]).toEqual([1, '--browser takes chrome or firefox.\n']);
  });

  test('when the command is unknown exits 2', async () => {
    expect((await run(['toString'], {})).code).toBe(2);
  });
});
