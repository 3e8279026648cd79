import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { version } from '../package.json';
import { build } from './build.ts';
import { TARGETS } from './manifest.ts';
import { packCompanion } from './pack-companion.ts';
import { billOfMaterials, zipFolder, zipSources } from './release-files.ts';

/**
 * `npm run package`: in dist/, a zip for each browser's store, the sources that a store's reviewers build from, the
 * companion as npm takes it, and the bill of materials. The same commit gives the same bytes, whose SHA-256 is printed.
 */
async function put(name: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`dist/${name}`, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  dist/${name}`);
}

for (const target of TARGETS) await put(`latchkey-${target}-${version}.zip`, zipFolder(await build(target)));
const sources = await zipSources(version);
if (sources === null) console.log('No git repository here, so there is no zip of the sources.');
else await put(`latchkey-sources-${version}.zip`, sources);
await put(`latchkey-${version}.cdx.json`, billOfMaterials());
console.log(`dist/${basename(await packCompanion())}`);
