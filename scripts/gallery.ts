import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from '../ui/fixtures/states.ts';
import { buildGallery, serveGallery } from './gallery-site.ts';
import { shoot, storePicture, wholePage } from './gallery-shots.ts';
import { shootGateway } from './gateway-shots.ts';

/** What a store shows of Latchkey. */
const IN_STORES = ['popup-confirmed', 'popup-danger-changed', 'warning-unknown', 'devices-many', 'pairing-offer'];

/**
 * `npm run gallery` serves every state of every page; with `-- --shots [filter]` it also writes pictures to
 * out/gallery, with `-- --store` those for the stores to out/store, and with `-- --gateway` those of the gateway's own
 * page to out/gateway.
 */
const [flag, filter = ''] = process.argv.slice(2);
const folderOf = (name: string): string => {
  const folder = fileURLToPath(new URL(`../out/${name}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
};
if (flag === '--gateway') {
  await shootGateway(folderOf('gateway'));
  process.exit(0);
}
const forStores = flag === '--store';
const takesPictures = forStores || flag === '--shots';
const site = fileURLToPath(new URL('../out/gallery-site', import.meta.url));
await buildGallery(site);
const { origin, close } = await serveGallery(site, takesPictures ? 0 : 4173);

if (takesPictures) {
  const pictures = folderOf(forStores ? 'store' : 'gallery');
  const states = STATES.filter(({ page, state }) =>
    forStores ? IN_STORES.includes(`${page}-${state}`) : `${page}-${state}`.includes(filter),
  );
  await shoot(origin, states, pictures, forStores ? storePicture : wholePage);
  await close();
  console.log(`${states.length * 2} pictures in ${pictures}`);
} else {
  console.log(`${STATES.length} states at ${origin}/gallery/index.html`);
}
