import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild, mergeConfig } from 'vite';
import { uiConfig } from '../vite.config.ts';
import { renderIcons } from './icons.ts';
import { manifestFor, type Target, TARGETS } from './manifest.ts';
import { staticKeysAside } from './vite-static-keys.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension into dist/<target>: pages, background, icons, locales, manifest. Returns the folder. */
export async function build(target: Target): Promise<string> {
  const outDir = `${root}dist/${target}`;
  const define = { LATCHKEY_BROWSER: JSON.stringify(target) };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await viteBuild(mergeConfig(uiConfig(outDir), { define }));
  await viteBuild({
    configFile: false,
    root,
    define,
    logLevel: 'warn',
    plugins: [staticKeysAside()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      // Nothing in the worker works by being imported, so what is unused goes (the public suffix list of the strict profile).
      rolldownOptions: { input: `${root}src/background.ts`, treeshake: { moduleSideEffects: false }, output: { entryFileNames: 'background.js', codeSplitting: false } },
    },
  });
  renderIcons(outDir);
  await cp(`${root}ui/words/locales`, `${outDir}/_locales`, { recursive: true });
  await writeFile(`${outDir}/manifest.json`, `${JSON.stringify(await manifestFor(target), null, 2)}\n`);
  return outDir;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const target of TARGETS) console.log(`built ${await build(target)}`);
}
