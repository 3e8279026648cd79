import webExt from 'web-ext';
import { build } from './build.ts';
import { TARGETS } from './manifest.ts';

/** `npm run package`: dist/latchkey-<browser>-<version>.zip for each browser, ready for its store. */
for (const target of TARGETS) {
  const sourceDir = await build(target);
  const { extensionPath } = await webExt.cmd.build(
    { sourceDir, artifactsDir: 'dist', filename: `latchkey-${target}-{version}.zip`, overwriteDest: true },
    { shouldExitProgram: false },
  );
  console.log(extensionPath);
}
