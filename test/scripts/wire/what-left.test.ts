import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCountedNetwork } from '../../../scripts/wire/network.ts';
import { isBrowsersOwn, type Left } from '../../../scripts/wire/what-left.ts';

const WHAT_LEFT = fileURLToPath(new URL('../../../scripts/wire/what-left.ts', import.meta.url));

describe('packets to public addresses', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-wire-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What left while a program ran that connects to places, one after the other. */
  async function leftBy(...places: readonly string[]): Promise<readonly Left[]> {
    const [program, found] = [join(folder, 'program.mts'), join(folder, 'found.json')];
    await writeFile(
      program,
      `import { connect } from 'node:net';
      import { writeFileSync } from 'node:fs';
      import { proveThatItCounts, whatLeft } from ${JSON.stringify(WHAT_LEFT)};
      await proveThatItCounts();
      for (const [host, port] of ${JSON.stringify(places.map((place) => place.split(' ')))})
        await new Promise((done) => connect(Number(port), host).on('error', done).on('connect', done));
      writeFileSync(${JSON.stringify(found)}, JSON.stringify(await whatLeft()));`,
    );
    expect(await inCountedNetwork([process.execPath, '--import', 'tsx', program])).toEqual({ code: 0 });
    return JSON.parse(await readFile(found, 'utf8')) as readonly Left[];
  }

  it('are counted, turned away at once, and told by the name that led there', async () => {
    const left = await leftBy('8.8.8.8 53', '2606:4700::1 443', 'www.example.com 80', 'aus5.mozilla.org 443');
    const seen = left.map(({ address, name, protocol, port }) => `${name ?? address} ${protocol} ${String(port)}`);
    expect(seen.toSorted()).toEqual([
      '2606:4700::1 tcp 443',
      '8.8.8.8 tcp 53',
      'aus5.mozilla.org tcp 443',
      'www.example.com tcp 80',
    ]);
    expect(left.every(({ packets }) => packets > 0)).toBe(true);
    expect(left.filter((each) => !isBrowsersOwn(each))).toHaveLength(3);
  });

  it('are none where everything is on this computer or at home', async () => {
    expect(await leftBy('127.0.0.1 9', '::1 9', '192.168.77.2 9', 'printer.local 80', 'fd00::1 9')).toEqual([]);
  });

  it('leave the exit code of what ran to say how it ended', async () => {
    expect(await inCountedNetwork([process.execPath, '-e', 'process.exit(3)'])).toEqual({ code: 3 });
  });
});
