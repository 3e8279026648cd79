import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGatewayAnchor } from '../../../../../src/core/anchors/make-anchor.ts';
import { certificateFiles, type KitFiles, kitFiles, zip } from '../../../../../ui/pages/anchor/kit/files.ts';
import { DAY, mintRoot, NOW } from '../../../../support/mint.ts';

const HOSTILE = `Bob's "home": $(touch pwned) <b>&amp; \`id\``;
let files: KitFiles;
let names: ReturnType<typeof certificateFiles>;
let label: string;
let root: string;
let folder: string;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

beforeAll(async () => {
  const gateway = await mintRoot();
  const scope = { names: ['local', 'home.arpa'], addresses: ['192.168.1.0/24'], until: NOW + 300 * DAY };
  const made = await makeGatewayAnchor(gateway.der, scope, HOSTILE, NOW);
  if (!made.ok) throw new Error(made.problem);
  const pair = { ...made.pair, madeAt: NOW, scopeRoot: base64(made.pair.scopeRoot), cross: base64(made.pair.cross) };
  ({ label } = pair);
  root = base64(gateway.der);
  files = kitFiles(pair);
  names = certificateFiles(pair);
  folder = mkdtempSync(join(tmpdir(), 'latchkey-kit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A home folder with the unpacked zip and, as one user has them, several stores. */
function unpack(): {
  readonly run: (action: string) => string;
  readonly list: (store: string) => string;
  readonly home: string;
} {
  const home = mkdtempSync(join(folder, 'home '));
  const kit = join(home, 'kit');
  mkdirSync(kit);
  for (const [name, content] of Object.entries(unzipSync(zip(files))))
    writeFileSync(join(kit, name), strFromU8(content));
  const profile = join(home, '.mozilla/firefox/ab cd.default');
  mkdirSync(profile, { recursive: true });
  execFileSync('certutil', ['-N', '-d', `sql:${profile}`, '--empty-password']);
  const run = (action: string): string =>
    execFileSync('sh', ['linux.sh', action], {
      cwd: kit,
      env: { ...process.env, HOME: home, XDG_DATA_HOME: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  const list = (store: string): string => execFileSync('certutil', ['-L', '-d', `sql:${join(home, store)}`]).toString();
  return { run, list, home };
}

describe('the files to take away', () => {
  it('hold the two certificates under names that carry the digits of the pair', () => {
    expect(names.scopeRoot).toBe(`latchkey-${label.slice(-8)}-1-trusted.crt`);
    const [scopeRoot, cross] = [names.scopeRoot, names.cross].map((name) => new X509Certificate(files[name] ?? ''));
    expect(scopeRoot && cross?.checkIssued(scopeRoot)).toBe(true);
  });

  it('unpack to what went in', () => {
    const unpacked = Object.fromEntries(
      Object.entries(unzipSync(zip(files))).map(([name, content]) => [name, strFromU8(content)]),
    );
    expect(unpacked).toEqual(files);
  });

  it('put and take away both certificates with the script for Linux, in every store, and leave nothing behind', () => {
    const { run, list, home } = unpack();
    expect(run('install').match(/^installed:/gm)).toHaveLength(2);
    for (const store of ['.pki/nssdb', '.mozilla/firefox/ab cd.default']) {
      // certutil cuts long names, but not the trust behind them: a CA for websites, and none.
      expect(list(store)).toMatch(/ C,, *\n/);
      expect(list(store)).toMatch(/ ,, *\n/);
    }
    expect(run('remove').match(/^removed:/gm)).toHaveLength(2);
    for (const store of ['.pki/nssdb', '.mozilla/firefox/ab cd.default']) expect(list(store)).not.toMatch(/,,/);
    expect(existsSync(join(home, 'kit/pwned'))).toBe(false);
  });

  it('go where Chromium looks, when that is the newer place', () => {
    const { run, list, home } = unpack();
    const newer = join(home, '.local/share/pki/nssdb');
    mkdirSync(newer, { recursive: true });
    execFileSync('certutil', ['-N', '-d', `sql:${newer}`, '--empty-password']);
    run('install');
    expect(list('.local/share/pki/nssdb')).toMatch(/ C,, *\n/);
    expect(existsSync(join(home, '.pki'))).toBe(false);
    expect(run('remove').match(/^removed:/gm)).toHaveLength(2);
  });

  it('say so when the script for Linux finds nothing to take away', () => {
    const { run } = unpack();
    expect(run('remove')).toBe('nothing to remove: installed nowhere here\n');
    run('install');
    run('remove');
    expect(run('remove')).toBe('nothing to remove: installed nowhere here\n');
  });

  it('do nothing when the script for Linux is not told what', () => {
    const { run, home } = unpack();
    expect(() => run('')).toThrow(/Usage/);
    expect(existsSync(join(home, '.pki'))).toBe(false);
  });

  it('hold a policy for Chrome and Edge with the pair', () => {
    for (const name of ['policy-chrome.json', 'policy-edge.json']) {
      const policy = JSON.parse(files[name] ?? '') as Record<string, unknown[]>;
      expect(Object.keys(policy)).toEqual(['CACertificates', 'CAHintCertificates']);
      expect(new X509Certificate(Buffer.from(String(policy['CACertificates']?.[0]), 'base64')).ca).toBe(true);
      expect(policy['CAHintCertificates']).toHaveLength(1);
    }
  });

  it('hold the gateway root itself in none of them', () => {
    for (const content of Object.values(files)) expect(content.replace(/\s/g, '')).not.toContain(root);
  });

  it('hold a policy for Firefox that names both files', () => {
    expect(JSON.parse(files['policy-firefox.json'] ?? '')).toEqual({
      policies: { Certificates: { Install: [names.scopeRoot, names.cross] } },
    });
  });

  it('hold a profile for macOS in which whatever the gateway is called is text', () => {
    const profile = files['macos.mobileconfig'] ?? '';
    const [, shown = ''] = /<key>PayloadDisplayName<\/key>\s*<string>(.*?)<\/string>/.exec(profile) ?? [];
    expect(shown).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/);
    expect(
      shown
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    ).toBe(label);
    const [, scopeRoot = ''] = /<data>(.*?)<\/data>/.exec(profile) ?? [];
    expect(new X509Certificate(Buffer.from(scopeRoot, 'base64')).ca).toBe(true);
  });

  it('hold a script for Windows that carries nothing but our own words and file names', () => {
    const script = files['windows.ps1'] ?? '';
    expect(script).toContain(names.scopeRoot);
    expect(script).not.toContain('Bob');
  });
});
