import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/browsers.mjs';
import { buildGateway } from '../../scripts/build-gateway.ts';
import { newFolder } from './support/ca.ts';
import { startProgram } from './support/program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVICE = join(ROOT, 'deploy/gateway/latchkey-gateway.service');

/** What is copied into an image from the sources, by the lines of its recipe, and what is run there at last. */
function recipeOf(file: string, prefix = ''): { copied: string[]; run: string[] } {
  const text = readFileSync(join(ROOT, 'deploy/gateway', file), 'utf8');
  const lines = [...text.matchAll(/^COPY (?!--)(.+) \S+$/gm)];
  const command = /^(?:ENTRYPOINT|CMD) (.+)$/m.exec(text)?.[1] ?? '[]';
  return {
    copied: lines.flatMap(([, files = '']) => files.split(' ')).map((name) => name.slice(prefix.length)),
    run: JSON.parse(command) as string[],
  };
}

describe.each([
  ['Containerfile', ''],
  ['home-assistant/Dockerfile', 'latchkey/'],
])('%s', (recipe, prefix) => {
  it('copies all that the bundle is made of, and starts it', async () => {
    const image = mkdtempSync(join(tmpdir(), 'latchkey-image-'));
    const { copied, run } = recipeOf(recipe, prefix);
    for (const file of copied) cpSync(join(ROOT, file), join(image, file), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
    execFileSync('npm', ['run', 'gateway:bundle'], { cwd: image, stdio: 'pipe' });
    const data = newFolder();
    const [node = '', file = '', ...args] = run;
    expect([node, ...args]).toEqual(['node', '--data', '/data/gateway', '--port', '8443']);
    const here = ['--data', data, '--port', '0', '--no-announce'];
    const program = startProgram([process.execPath, join(image, 'dist/gateway', file), ...here], image);
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

/** A checkout as it is cloned, without packages. */
function newCheckout(): string {
  const checkout = mkdtempSync(join(tmpdir(), 'latchkey-checkout-'));
  for (const file of recipeOf('Containerfile').copied)
    cpSync(join(ROOT, file), join(checkout, file), { recursive: true });
  return checkout;
}

it('npm run gateway runs the bundle of what the sources are now, and the sources where none can be made', async () => {
  const checkout = newCheckout();
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  const usage = async (): Promise<string> => {
    const program = startProgram([process.execPath, join(checkout, 'gateway/start.mjs'), 'help'], tmpdir());
    expect(await program.ended).toBe(2);
    return program.said();
  };
  const main = join(checkout, 'gateway/main.ts');
  const write = (word: string): void =>
    writeFileSync(main, readFileSync(main, 'utf8').replace(/^const USAGE = `\w+/m, `const USAGE = \`${word}`));
  const bundle = join(checkout, 'dist/gateway/latchkey-gateway.mjs');
  write('first');
  expect(await usage()).toMatch(/^first/);
  const made = readFileSync(bundle);
  expect(await usage()).toMatch(/^first/);
  expect(readFileSync(bundle)).toEqual(made);
  write('second');
  expect(await usage()).toMatch(/^second/);
  expect(readFileSync(bundle)).not.toEqual(made);
  // Nothing can be made there.
  await rm(join(checkout, 'dist'), { recursive: true });
  writeFileSync(join(checkout, 'dist'), '');
  write('third');
  expect(await usage()).toMatch(/^third/);
  await rm(checkout, { recursive: true });
});

describe('npm run gateway in a fresh checkout', () => {
  let checkout: string;
  beforeEach(() => {
    checkout = newCheckout();
  });
  afterEach(() => rm(checkout, { recursive: true }));

  /** @param npm what a program that stands for npm does: no registry is asked here. @param node more of Node's own. */
  const start = async (npm: string, node: readonly string[] = []) => {
    const file = join(checkout, 'npm.mjs');
    writeFileSync(file, `import { symlinkSync } from 'node:fs';\n${npm}`);
    const program = startProgram(
      ['env', `npm_execpath=${file}`, process.execPath, ...node, join(checkout, 'gateway/start.mjs'), 'help'],
      tmpdir(),
    );
    return { code: await program.ended, said: program.said() };
  };

  it('installs the packages, says so, and starts', async () => {
    const { code, said } = await start(
      `console.log('npm', ...process.argv.slice(2));
symlinkSync(${JSON.stringify(join(ROOT, 'node_modules'))}, 'node_modules');`,
    );
    expect(said).toMatch(
      /^Installing npm packages \(npm ci\) \.\.\.\nnpm ci --no-audit --no-fund --include=dev\nnpm run gateway -- /,
    );
    expect(code).toBe(2);
  });

  it('says in one sentence that they could not be installed', async () => {
    const { code, said } = await start('process.exit(1);');
    expect(said).toBe(
      'Installing npm packages (npm ci) ...\nThe npm packages could not be installed. Try: npm ci --include=dev\n',
    );
    expect(code).toBe(1);
  });

  it('asks npm for nothing where it can run with what is there, though the lockfile is another one', async () => {
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
    writeFileSync(join(checkout, 'package-lock.json'), '{}');
    const { code, said } = await start('process.exit(1);');
    expect(said).toMatch(/^npm run gateway -- /);
    expect(code).toBe(2);
  });

  it('says which Node it needs, before anything else', async () => {
    const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.9" } })';
    const { code, said } = await start('', ['--import', `data:text/javascript,${encodeURIComponent(older)}`]);
    expect(said).toBe('The gateway needs Node 20.19 or newer; this is 20.18.9.\n');
    expect(code).toBe(1);
  });
});

it('the unit of systemd starts the bundle where it is made', () => {
  const [, file = ''] = /^ExecStart=\/usr\/bin\/node (\S+)/m.exec(readFileSync(SERVICE, 'utf8')) ?? [];
  expect(file).toBe('dist/gateway/latchkey-gateway.mjs');
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
