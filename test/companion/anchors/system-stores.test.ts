import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anchors, makeAnchors } from '../../../companion/anchors/anchors.ts';
import type { RunTool } from '../../../companion/anchors/run-tool.ts';
import { type AnchorPair, toBase64, toPem } from '../../../src/core/index.ts';
import { inMessage, makeHome, makePair } from '../../support/browser-stores.ts';
import { mintRoot, NOW } from '../../support/mint.ts';

const { signal } = new AbortController();
const sha1 = (der: Uint8Array) => createHash('sha1').update(der).digest('hex').toUpperCase();

let pair: AnchorPair;
let gateway: Uint8Array;
let here: ReturnType<typeof makeHome>;
/** What was run, the certificate instead of the name of its file. */
let ran: string[][];

beforeAll(async () => {
  const root = await mintRoot();
  gateway = root.der;
  pair = await makePair(root);
});
const tree = process.cwd();
beforeEach(() => {
  here = makeHome();
  ran = [];
  // A path of Windows is none here, so that the log would come to lie in the working tree.
  process.chdir(here.home);
});
afterEach(() => {
  process.chdir(tree);
  here.remove();
});

const nameOf = (text: string) =>
  text === toPem([pair.scopeRoot]) ? '<scope root>' : text === toPem([pair.cross]) ? '<cross>' : '<other>';

/**
 * The program of another system, as far as this one can stand in for it: it keeps what it is given, and gives it out
 * again.
 */
function anchorsOn(
  platform: 'darwin' | 'win32',
  home: string,
  answer: (args: readonly string[]) => string | null,
): Anchors {
  const run: RunTool = (program, args) => {
    ran.push([
      program,
      ...args.map((arg) => (existsSync(arg) && arg.endsWith('.crt') ? nameOf(readFileSync(arg, 'utf8')) : arg)),
    ]);
    const stdout = answer(ran.at(-1) ?? []);
    return Promise.resolve({ code: stdout === null ? 1 : 0, stdout: stdout ?? '', stderr: '' });
  };
  return makeAnchors({
    account: { platform, home, env: { SystemRoot: 'C:\\Windows', LOCALAPPDATA: home }, uid: null },
    run,
    now: () => NOW,
  });
}

const half = (arg: string | undefined) => (arg === '<scope root>' ? pair.scopeRoot : pair.cross);

describe('the login keychain of macOS', () => {
  let held: Uint8Array[];
  let trusted: boolean;
  const keychain = () => `${here.home}/Library/Keychains/login.keychain-db`;
  const security = ([, verb, ...rest]: readonly string[]): string | null => {
    if (verb === 'find-certificate') return toPem(held);
    if (verb === 'dump-trust-settings')
      return trusted ? `Number of trusted certs = 1\nCert 0: ${pair.label}\n   Number of trust settings : 1\n` : null;
    if (verb === 'delete-certificate') held = held.filter((der) => sha1(der) !== rest[1]);
    else held.push(half(rest.at(-1)));
    trusted ||= verb === 'add-trusted-cert';
    return '';
  };
  beforeEach(() => {
    [held, trusted] = [[gateway], false];
  });

  it('asks the keychain for just that when a pair is installed and removed', async () => {
    const anchors = anchorsOn('darwin', here.home, security);
    expect(await anchors.install({ ...inMessage(pair), stores: ['keychain:login'] }, signal)).toEqual({
      outcomes: [{ store: 'keychain:login', outcome: 'done' }],
    });
    const changes = () => ran.filter(([, verb]) => !['find-certificate', 'dump-trust-settings'].includes(verb ?? ''));
    expect(changes()).toEqual([
      ['/usr/bin/security', 'add-certificates', '-k', keychain(), '<cross>'],
      ['/usr/bin/security', 'add-trusted-cert', '-r', 'trustRoot', '-p', 'ssl', '-k', keychain(), '<scope root>'],
    ]);
    expect((await anchors.stores(signal)).stores).toEqual([
      {
        id: 'keychain:login',
        browser: 'chromium',
        name: 'Login keychain (Chrome, Edge, Safari)',
        anchors: [pair.label],
      },
    ]);
    ran = [];
    expect(await anchors.remove({ label: pair.label, stores: ['keychain:login'] }, signal)).toEqual({
      outcomes: [{ store: 'keychain:login', outcome: 'done' }],
    });
    expect(changes()).toEqual([
      ['/usr/bin/security', 'delete-certificate', '-Z', sha1(pair.cross), keychain()],
      ['/usr/bin/security', 'delete-certificate', '-Z', sha1(pair.scopeRoot), '-t', keychain()],
    ]);
    expect(held).toEqual([gateway]);
  });

  it('removes the other half again when the person refuses to trust the root', async () => {
    const anchors = anchorsOn('darwin', here.home, (args) => (args[1] === 'add-trusted-cert' ? null : security(args)));
    expect(await anchors.install({ ...inMessage(pair), stores: ['keychain:login'] }, signal)).toMatchObject({
      outcomes: [{ outcome: 'tool-failed' }],
    });
    expect(held).toEqual([gateway]);
  });

  it('removes both halves again when the root ends up without trust', async () => {
    const anchors = anchorsOn('darwin', here.home, (args) => {
      const answer = security(args);
      trusted = false;
      return answer;
    });
    expect(await anchors.install({ ...inMessage(pair), stores: ['keychain:login'] }, signal)).toMatchObject({
      outcomes: [{ outcome: 'not-verified' }],
    });
    expect(held).toEqual([gateway]);
  });
});

describe('the certificate store of Windows', () => {
  it('asks this user’s store for just that when a pair is installed and removed', async () => {
    const held: Record<string, Uint8Array[]> = { Root: [gateway], CA: [] };
    const anchors = anchorsOn('win32', here.home, ([, ...args]) => {
      const listed = /CurrentUser\\(Root|CA) /.exec(args.at(-1) ?? '')?.[1];
      if (listed !== undefined) return (held[listed] ?? []).map((der) => `${toBase64(der)}\r\n`).join('');
      const [, verb, store = '', what] = args;
      if (verb === '-delstore') held[store] = held[store]?.filter((der) => sha1(der) !== what) ?? [];
      else held[store]?.push(half(what));
      return '';
    });
    const program = 'C:\\Windows\\System32\\certutil.exe';
    expect(await anchors.install({ ...inMessage(pair), stores: ['windows:user'] }, signal)).toEqual({
      outcomes: [{ store: 'windows:user', outcome: 'done' }],
    });
    const changes = () => ran.filter(([ran]) => ran === program);
    expect(changes()).toEqual([
      [program, '-user', '-addstore', 'CA', '<cross>'],
      [program, '-user', '-addstore', 'Root', '<scope root>'],
    ]);
    expect(ran[0]).toEqual([
      'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      'Get-ChildItem Cert:\\CurrentUser\\Root | ForEach-Object { [Convert]::ToBase64String($_.RawData) }',
    ]);
    ran = [];
    expect(await anchors.remove({ label: pair.label, stores: ['windows:user'] }, signal)).toEqual({
      outcomes: [{ store: 'windows:user', outcome: 'done' }],
    });
    expect(changes()).toEqual([
      [program, '-user', '-delstore', 'CA', sha1(pair.cross)],
      [program, '-user', '-delstore', 'Root', sha1(pair.scopeRoot)],
    ]);
    expect(held).toEqual({ Root: [gateway], CA: [] });
  });
});
