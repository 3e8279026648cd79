import { readFile } from 'node:fs/promises';
import { LOCAL_SUFFIXES } from '../src/core/net/host.ts';

export type Target = 'chrome' | 'firefox';
export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

/**
 * One browser's manifest from the one source: the sections `{chrome}` and `{firefox}` override what is common, and the
 * required host permissions are the local suffixes of the core, so that the two cannot drift apart.
 */
export async function manifestFor(target: Target): Promise<Record<string, unknown>> {
  const source = JSON.parse(await readFile(new URL('../manifest.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
  const { '{chrome}': chrome, '{firefox}': firefox, ...common } = source;
  const own = (target === 'chrome' ? chrome : firefox) as Record<string, unknown>;
  return { ...common, ...own, host_permissions: LOCAL_SUFFIXES.map((suffix) => `*://*.${suffix}/*`) };
}
