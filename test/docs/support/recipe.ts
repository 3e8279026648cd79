import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findProgram } from '../../../scripts/browsers.mjs';

/** Where Debian keeps programs that are not on everyone's PATH. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/share/easy-rsa:/usr/sbin`;

/** Every block of this language in a recipe, in order. */
export function blocks(recipe: string, language: string): string[] {
  const text = readFileSync(new URL(`../../../docs/recipes/${recipe}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , body = '']) => body);
}

/**
 * Does what a recipe says, in one shell and in this folder, and stops at the first command that fails. @returns what
 * was printed.
 */
export const follow = (recipe: string, folder: string): string => run(blocks(recipe, 'sh'), folder);

/** The same for commands that no recipe has. */
export function run(commands: readonly string[], folder: string): string {
  const script = ['set -eu', ...commands].join('\n');
  return execFileSync('sh', ['-c', script], {
    cwd: folder,
    env: { PATH, HOME: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Where a program is. @throws with what to install when it is nowhere. */
export function program(name: string, from = name): string {
  const found = findProgram(name, { PATH });
  if (found === null) throw new Error(`No ${name} here: install the package ${from}`);
  return found;
}

/**
 * Changes the one thing in a configuration that a test cannot keep, such as a port; that it is there is part of the
 * test.
 */
export function replaced(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`The recipe has no ${what} any more`);
  return text.replace(what, by);
}
