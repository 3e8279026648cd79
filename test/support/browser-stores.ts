import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from '../../companion/system/account.ts';
import { type AnchorPair, type Scope, toBase64 } from '../../src/core/index.ts';
import { makeGatewayAnchor } from '../../src/core/anchors/make-anchor.ts';
import { DAY, type Minted, NOW } from './mint.ts';

/** A home folder of its own, gone after `remove`; its stores are real, made by NSS's certutil (libnss3-tools). */
export function makeHome(): { readonly account: Account; readonly home: string; remove(): void } {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-home-')));
  return {
    home,
    account: { platform: 'linux', home, env: { PATH: process.env['PATH'] }, uid: process.getuid?.() ?? null },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function certutil(...args: string[]): string {
  return execFileSync('certutil', args, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

/** An empty NSS database. @returns its folder. */
export function makeDatabase(folder: string, password?: string): string {
  mkdirSync(folder, { recursive: true });
  if (password === undefined) certutil('-N', '-d', `sql:${folder}`, '--empty-password');
  else {
    const file = `${folder}.password`;
    writeFileSync(file, password);
    certutil('-N', '-d', `sql:${folder}`, '-f', file);
  }
  return folder;
}

/** A Firefox profile that was used before, as the only one in the list. @returns its folder. */
export function makeProfile(
  home: string,
  folder = join(home, '.mozilla', 'firefox', 'abcd1234.default'),
  password?: string,
): string {
  makeDatabase(folder, password);
  writeText(
    join(home, '.mozilla', 'firefox', 'profiles.ini'),
    `[Profile0]\nName=default\nIsRelative=0\nPath=${folder}\n`,
  );
  return folder;
}

export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Adds what is no business of ours, as a person would. */
export function addByHand(folder: string, nickname: string, { der }: Pick<Minted, 'der'>, flags = 'C,,'): void {
  execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', nickname, '-t', flags], {
    input: der,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Nicknames with their trust, as certutil prints them, in order of the alphabet. */
export function contents(folder: string): string[] {
  return certutil('-L', '-d', `sql:${folder}`)
    .split('\n')
    .slice(4)
    .filter((line) => line !== '')
    .map((line) => line.replace(/\s+(\S+)\s*$/, ' [$1]'))
    .sort();
}

export async function makePair(
  gateway: Pick<Minted, 'der'>,
  name = 'Home',
  scope: Partial<Scope> = {},
): Promise<AnchorPair> {
  const made = await makeGatewayAnchor(
    gateway.der,
    { names: ['local'], addresses: ['192.168.0.0/16'], until: NOW + 300 * DAY, ...scope },
    name,
    NOW,
  );
  if (!made.ok) throw new Error(`No scoped anchor: ${made.problem}`);
  return made.pair;
}

/** As it travels in a message. */
export const inMessage = ({ scopeRoot, cross }: Pick<AnchorPair, 'scopeRoot' | 'cross'>) => ({
  scopeRoot: toBase64(scopeRoot),
  cross: toBase64(cross),
});
