import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from '../ui/fixtures/states.ts';
import { buildGallery, serveGallery } from './gallery-site.ts';
import { shoot } from './gallery-shots.ts';

/**
 * `npm run gallery` serves every state of every page; with `-- --shots [filter]` it also writes pictures to
 * out/gallery.
 */
const [flag, filter = ''] = process.argv.slice(2);
const site = fileURLToPath(new URL('../out/gallery-site', import.meta.url));
await buildGallery(site);
const { origin, close } = await serveGallery(site, flag === '--shots' ? 0 : 4173);

if (flag === '--shots') {
  const pictures = fileURLToPath(new URL('../out/gallery', import.meta.url));
  mkdirSync(pictures, { recursive: true });
  const states = STATES.filter(({ page, state }) => `${page}-${state}`.includes(filter));
  await shoot(origin, states, pictures);
  await close();
  console.log(`${states.length * 2} pictures in ${pictures}`);
} else {
  console.log(`${STATES.length} states at ${origin}/gallery/index.html`);
}
