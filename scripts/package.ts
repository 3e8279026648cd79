import webExt from 'web-ext';
import { build } from './build.ts';
import { TARGETS } from './manifest.ts';
import { packCompanion } from './pack-companion.ts';

/**
 * `npm run package`: dist/latchkey-<browser>-<version>.zip for each browser, ready for its store, and the companion as
 * npm takes it.
 */
for (const target of TARGETS) {
  const sourceDir = await build(target);
  const { extensionPath } = await webExt.cmd.build(
    { sourceDir, artifactsDir: 'dist', filename: `latchkey-${target}-{version}.zip`, overwriteDest: true },
    { shouldExitProgram: false },
  );
  console.log(extensionPath);
}
console.log(await packCompanion());
