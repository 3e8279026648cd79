import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/browsers.mjs';
import { newFolder } from './support/ca.ts';
import { runGateway } from './support/program.ts';

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
    expect(await program.stop()).toBe(0);
    await rm(image, { recursive: true });
    await rm(join(data, '..'), { recursive: true });
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
