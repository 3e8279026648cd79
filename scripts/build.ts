import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild, type InlineConfig, mergeConfig, type Plugin } from 'vite';
import { ON_DEMAND, uiConfig } from '../vite.config.ts';
import { buildCompanion } from './build-companion.ts';
import { renderIcons } from './icons.ts';
import { manifestFor, type Target, TARGETS } from './manifest.ts';
import { minifyAgain } from './vite-minify-again.ts';
import { seldomAside } from './vite-seldom.ts';
import { staticKeysAside } from './vite-static-keys.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension into dist/<target>: pages, background, what pages load when there is work for it, icons,
 * locales, manifest. Returns the folder.
 */
export async function build(target: Target): Promise<string> {
  const outDir = `${root}dist/${target}`;
  const define = { LATCHKEY_BROWSER: JSON.stringify(target) };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await viteBuild(mergeConfig(uiConfig(outDir), { define }));
  await viteBuild(scriptConfig('background', outDir, define, backgroundPlugins(target)));
  await viteBuild(scriptConfig('seldom', outDir, define, [staticKeysAside()]));
  await viteBuild(scriptConfig('password-field', outDir, define, []));
  for (const name of ON_DEMAND) await viteBuild(moduleConfig(name, outDir, define, [seldomAside('import')]));
  renderIcons(outDir);
  await cp(`${root}ui/words/locales`, `${outDir}/_locales`, { recursive: true });
  // Firefox knows no such key and takes its policies as they are.
  if (target === 'chrome') await cp(`${root}managed-schema.json`, `${outDir}/managed-schema.json`);
  await writeFile(`${outDir}/manifest.json`, `${JSON.stringify(await manifestFor(target), null, 2)}\n`);
  return outDir;
}

const backgroundPlugins = (target: Target): Plugin[] => [
  staticKeysAside(),
  seldomAside(target === 'chrome' ? 'importScripts' : 'import'),
  minifyAgain(),
];

/**
 * The same for what exports nothing: a classic script that keeps its names to itself, as Chromium's worker can import
 * nothing late as a module. Vite puts no code of its own around the imports of a library.
 */
function scriptConfig(name: string, outDir: string, define: Record<string, string>, plugins: Plugin[]): InlineConfig {
  const lib = { entry: `${root}src/entries/${name}.ts`, formats: ['iife' as const], name: 'latchkey' };
  return mergeConfig(moduleConfig(name, outDir, define, plugins), { build: { lib } });
}

/** How `src/entries/<name>.ts` becomes `<name>.js`, in one piece. */
function moduleConfig(
  name: string,
  outDir: string,
  define: Record<string, string>,
  plugins: Plugin[] = [],
): InlineConfig {
  return {
    configFile: false,
    root,
    define,
    logLevel: 'warn',
    plugins,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: `${root}src/entries/${name}.ts`,
        preserveEntrySignatures: 'strict',
        // Nothing in it works by being imported, so what is unused goes (the public suffix list of the strict profile).
        treeshake: { moduleSideEffects: false },
        output: { entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const target of TARGETS) console.log(`built ${await build(target)}`);
  console.log(`built ${await buildCompanion()}`);
}
