import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from '../ui/fixtures/states.ts';
import { buildGallery, serveGallery } from './gallery-site.ts';
import { shoot, storePicture, wholePage } from './gallery-shots.ts';

/** What a store shows of Latchkey. */
const IN_STORES = ['popup-confirmed', 'popup-danger-changed', 'warning-unknown', 'devices-many', 'pairing-offer'];

/**
 * `npm run gallery` serves every state of every page; with `-- --shots [filter]` it also writes pictures to
 * out/gallery, and with `-- --store` those for the stores to out/store.
 */
const [flag, filter = ''] = process.argv.slice(2);
const forStores = flag === '--store';
const takesPictures = forStores || flag === '--shots';
const site = fileURLToPath(new URL('../out/gallery-site', import.meta.url));
await buildGallery(site);
const { origin, close } = await serveGallery(site, takesPictures ? 0 : 4173);

if (takesPictures) {
  const pictures = fileURLToPath(new URL(forStores ? '../out/store' : '../out/gallery', import.meta.url));
  mkdirSync(pictures, { recursive: true });
  const states = STATES.filter(({ page, state }) =>
    forStores ? IN_STORES.includes(`${page}-${state}`) : `${page}-${state}`.includes(filter),
  );
  await shoot(origin, states, pictures, forStores ? storePicture : wholePage);
  await close();
  console.log(`${states.length * 2} pictures in ${pictures}`);
} else {
  console.log(`${STATES.length} states at ${origin}/gallery/index.html`);
}
