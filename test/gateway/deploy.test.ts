import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/browsers.mjs';
import { buildGateway } from '../../scripts/build-gateway.ts';
import { newFolder } from './support/ca.ts';
import { runGateway, startProgram } from './support/program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVICE = join(ROOT, 'deploy/gateway/latchkey-gateway.service');

/** What is copied into an image from the sources, by the lines of its recipe. */
function copied(recipe: string, prefix = ''): string[] {
  const lines = readFileSync(join(ROOT, 'deploy/gateway', recipe), 'utf8').matchAll(/^COPY (.+) \S+$/gm);
  return [...lines].flatMap(([, files = '']) => files.split(' ')).map((file) => file.slice(prefix.length));
}

describe.each([
  ['Containerfile', ''],
  ['home-assistant/Dockerfile', 'latchkey/'],
])('%s', (recipe, prefix) => {
  it('copies all that a gateway needs to start', async () => {
    const image = mkdtempSync(join(tmpdir(), 'latchkey-image-'));
    for (const file of copied(recipe, prefix)) cpSync(join(ROOT, file), join(image, file), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
    const data = newFolder();
    const program = runGateway(['--data', data, '--port', '0'], [], image);
    const said = await program.until('Set-up code');
    const port = /:(\d+)\/$/m.exec(said)?.[1] ?? '';
    expect((await fetch(`http://127.0.0.1:${port}/page.css`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/root.pem`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<h1');
    expect(await program.stop()).toBe(0);
    await rm(image, { recursive: true });
    await rm(join(data, '..'), { recursive: true });
  });
});

/** Puts a package and what it depends on, and nothing else, where Node finds it from this folder. */
function install(name: string, folder: string): void {
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return;
  mkdirSync(join(place, '..'), { recursive: true });
  cpSync(join(ROOT, 'node_modules', name), place, { recursive: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const each of Object.keys(dependencies)) install(each, folder);
}

describe('the bundled gateway', () => {
  it('starts, shows its page and issues, with the one package that it names beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-bundle-'));
    const file = await buildGateway(join(folder, 'gateway'));
    const { dependencies } = JSON.parse(readFileSync(join(file, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).toEqual(['classic-level']);
    for (const name of Object.keys(dependencies)) install(name, join(folder, 'gateway'));
    const data = join(folder, 'data');
    const run = async (...args: string[]) => {
      const program = startProgram([process.execPath, file, ...args, '--data', data], folder);
      return { program, code: await program.ended };
    };
    const program = startProgram(
      [process.execPath, file, '--data', data, '--port', '0', '--no-announce', '--name', 'gateway.home.arpa'],
      folder,
    );
    const port = /:(\d+)\/$/m.exec(await program.until('Set-up code'))?.[1] ?? '';
    expect(await (await fetch(`http://127.0.0.1:${port}/page.css`)).text()).toContain('--');
    expect(await (await fetch(`http://127.0.0.1:${port}/icon.svg`)).text()).toContain('<svg');
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<h1');
    const issued = await run('issue', 'lamp', '--format', 'pkcs12');
    expect(issued.program.said()).toContain('Password of the PKCS #12 file');
    expect(issued.code).toBe(0);
    expect((await run('issue', 'www.example.com')).program.said()).toContain('is not a name or address of this home');
    expect(await program.stop()).toBe(0);
    await rm(folder, { recursive: true });
  });
});

// Only where systemd is: it has no other reader.
if (findProgram('systemd-analyze') !== null)
  describe('the unit of systemd', () => {
    it('leaves little of the system to the gateway, by systemd’s own measure', () => {
      // It fails above the threshold, which is in tenths: 2.0 of 10.
      const analyse = ['security', '--offline=true', '--threshold=20', SERVICE];
      expect(execFileSync('systemd-analyze', analyse).toString()).toContain('Overall exposure level');
    });
  });
