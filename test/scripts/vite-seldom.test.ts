import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { seldomAside } from '../../scripts/vite-seldom.ts';

const NAVIGATION = fileURLToPath(new URL('../../src/features/navigation/', import.meta.url));

/** Bundles one module of this text, as if it stood among those of navigation. */
async function bundled(text: string, by: 'import' | 'importScripts'): Promise<string> {
  const id = `${NAVIGATION}made-by-test.ts`;
  const made = {
    name: 'made-by-test',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === id ? id : null),
    load: (wanted: string) => (wanted === id ? text : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [made, seldomAside(by)],
    build: { write: false, minify: false, rolldownOptions: { input: id, preserveEntrySignatures: 'strict' } },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('more than one bundle');
  return result.output[0].code;
}

const LATE = "export const probe = async () => (await import('./add-probe.ts')).addProbe;";

describe('a bundle that has seldom.js beside it', () => {
  it('imports it for what a module loads late, and carries none of that', async () => {
    const code = await bundled(LATE, 'import');
    expect(code).toMatch(/import\(['"]\/seldom\.js['"]\)/);
    expect(code).not.toContain('add-probe');
  });

  it('fetches it by importScripts in a worker, from when that is installed', async () => {
    const code = await bundled(LATE, 'importScripts');
    expect(code).toContain("addEventListener('install', () => importScripts(url))".replaceAll("'", '"'));
    expect(code).not.toContain('import(');
  });

  it('is not made where seldom.js holds no such module', async () => {
    await expect(bundled("export const late = () => import('./pass.ts');", 'import')).rejects.toThrow(
      'features/navigation/pass.ts is loaded late, and not in seldom.js.',
    );
  });
});
