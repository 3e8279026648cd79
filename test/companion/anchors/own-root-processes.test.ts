import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { usualScope } from '../../../src/core/anchors/usual-scope.ts';
import { toBase64 } from '../../../src/core/index.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import { askHost, startHost } from '../../e2e/support/ask-host.ts';
import { until } from '../../e2e/support/wait.ts';
import { contents, makeDatabase, makeHome, writeText } from '../../support/browser-stores.ts';

/** The companion as browsers run it, as a process of its own that may end at any moment. */

let here: ReturnType<typeof makeHome>;
let shared: string;
let root: string;
let asked: { root: string; names: string[]; addresses: string[]; until: number };

beforeAll(async () => {
  const { der } = (await createRoot(Date.now())).certificate;
  const { names, addresses, until } = usualScope(widestScope(der), []).covered;
  root = toBase64(der);
  asked = { root, names: [...names], addresses: [...addresses], until };
});
beforeEach(() => {
  here = makeHome();
  shared = makeDatabase(join(here.home, '.pki', 'nssdb'));
});
afterEach(() => {
  here.remove();
});

const stores = () => [`nss:${shared}`];
const outcome = async (name: 'anchors/install-root' | 'anchors/remove-root') => {
  const answer =
    name === 'anchors/install-root'
      ? await askHost(here.home, name, { ...asked, stores: stores() })
      : await askHost(here.home, name, { root, stores: stores() });
  return 'outcomes' in answer ? answer.outcomes[0]?.outcome : answer.problem;
};
const stands = async () => (await askHost(here.home, 'anchors/root-stores', { root })).stores[0]?.stands;
const logged = () =>
  readFileSync(join(here.home, '.local/state/latchkey-companion/log.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { outcome: string }).outcome);

/**
 * A certutil that stops at what changes a store, before it or after it, until it is ended. It says so by a file that
 * holds its process.
 */
function stopping(when: 'before' | 'after'): { readonly env: Record<string, string>; readonly at: string } {
  const [folder, at] = [join(here.home, 'bin'), join(here.home, 'stopped')];
  const real = execFileSync('sh', ['-c', 'command -v certutil'], { encoding: 'utf8' }).trim();
  const stop = `echo $$ > '${at}.new'; mv '${at}.new' '${at}'; read never < '${here.home}/fifo'`;
  execFileSync('mkfifo', [join(here.home, 'fifo')]);
  const program = join(folder, 'certutil');
  writeText(
    program,
    `#!/bin/sh\ncase "$1" in -A|-D) ;; *) exec ${real} "$@" ;; esac\n` +
      (when === 'before' ? `${stop}\n` : `${real} "$@" || exit 1\n${stop}\n`),
  );
  chmodSync(program, 0o700);
  return { env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` }, at };
}

/** Has the companion install or remove the root, and ends it and its program at that moment. */
async function killed(name: 'anchors/install-root' | 'anchors/remove-root', when: 'before' | 'after'): Promise<void> {
  const { env, at } = stopping(when);
  const { host, answer } =
    name === 'anchors/install-root'
      ? startHost(here.home, name, { ...asked, stores: stores() }, env)
      : startHost(here.home, name, { root, stores: stores() }, env);
  answer.catch(() => undefined);
  const tool = await until('the change', () =>
    Promise.resolve(existsSync(at) ? Number(readFileSync(at, 'utf8').trim()) : null),
  );
  host.kill('SIGKILL');
  process.kill(tool, 'SIGKILL');
  await expect(answer).rejects.toThrow();
}

describe('the companion, ended while it changes a store', () => {
  it('has written down what it began where it put nothing in, and does it when it is asked again', async () => {
    await killed('anchors/install-root', 'before');
    expect([contents(shared), logged(), await stands()]).toEqual([[], ['begun'], false]);
    expect(await outcome('anchors/install-root')).toBe('done');
    expect([await stands(), logged()]).toEqual([true, ['begun', 'begun', 'done']]);
  });

  it('has written down what it put in, tells that it stands, and takes it out again', async () => {
    await killed('anchors/install-root', 'after');
    expect([contents(shared).length, logged(), await stands()]).toEqual([1, ['begun'], true]);
    expect(await outcome('anchors/install-root')).toBe('unchanged');
    expect(await outcome('anchors/remove-root')).toBe('done');
    expect([contents(shared), await stands()]).toEqual([[], false]);
  });

  it('takes out what it did not get to', async () => {
    await outcome('anchors/install-root');
    await killed('anchors/remove-root', 'before');
    expect([await stands(), logged()]).toEqual([true, ['begun', 'done', 'begun']]);
    expect(await outcome('anchors/remove-root')).toBe('done');
    expect(contents(shared)).toEqual([]);
  });
});

describe('the companions of two browsers', () => {
  it('put the root in once, and say what is so, where both are asked at once', async () => {
    const both = await Promise.all([outcome('anchors/install-root'), outcome('anchors/install-root')]);
    expect([await stands(), contents(shared).length]).toEqual([true, 1]);
    for (const each of both) expect(['done', 'unchanged']).toContain(each);
    const out = await Promise.all([outcome('anchors/remove-root'), outcome('anchors/remove-root')]);
    expect([await stands(), contents(shared)]).toEqual([false, []]);
    expect(out).toContain('done');
  });
});
