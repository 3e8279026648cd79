import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from '../ui/fixtures/states.ts';
import { buildGallery, serveGallery } from './gallery-site.ts';
import { renderTile } from './icons.ts';
import { IN_DOCS, shoot, type Shots, storePicture, wholePage } from './gallery-shots.ts';
import { shootGateway } from './gateway-shots.ts';

/** What a store shows of Latchkey; Chrome's takes five pictures. */
const IN_STORES = ['popup-confirmed', 'popup-danger-changed', 'warning-unknown', 'devices-few', 'anchor-fresh'];

/**
 * `npm run gallery` serves every state of every page; with `-- --shots [filter]` it also writes pictures to
 * out/gallery, with `-- --store` those for the stores to out/store, and with `-- --docs` those of the README and of
 * docs/gateway.md to docs/images.
 */
const [flag, filter = ''] = process.argv.slice(2);
const folderOf = (name: string): string => {
  const folder = fileURLToPath(new URL(`../${name}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
};
const inAll = (page: string, state: string, scheme: string): string => `${page}-${state}-${scheme}`;
const both = ['light', 'dark'] as const;
/** Which states each flag takes pictures of, and how. */
const PICTURES: Readonly<Record<string, () => Shots & { readonly of: (id: string) => boolean }>> = {
  '--shots': () => ({
    folder: folderOf('out/gallery'),
    schemes: both,
    frame: wholePage,
    file: inAll,
    of: (id) => id.includes(filter),
  }),
  '--store': () => ({
    folder: folderOf('out/store'),
    schemes: both,
    frame: storePicture,
    file: inAll,
    of: (id) => IN_STORES.includes(id),
  }),
  '--docs': () => ({
    folder: folderOf('docs/images'),
    schemes: ['light'],
    frame: (page, state) => ({ viewport: inDocs(page, state).viewport, fullPage: false }),
    file: (page, state) => inDocs(page, state).file,
    of: (id) => Object.hasOwn(IN_DOCS, id),
  }),
};
function inDocs(page: string, state: string): (typeof IN_DOCS)[string] {
  const picture = IN_DOCS[`${page}-${state}`];
  if (picture === undefined) throw new Error(`no picture of ${page}-${state}`);
  return picture;
}

const pictures = PICTURES[flag ?? '']?.();
const site = fileURLToPath(new URL('../out/gallery-site', import.meta.url));
await buildGallery(site);
const { origin, close } = await serveGallery(site, pictures ? 0 : 4173);

if (pictures) {
  const states = STATES.filter(({ page, state }) => pictures.of(`${page}-${state}`));
  await shoot(origin, states, pictures);
  await close();
  if (flag === '--store') renderTile(pictures.folder);
  const more = flag === '--docs' ? await shootGateway(pictures.folder) : 0;
  console.log(`${states.length * pictures.schemes.length + more} pictures in ${pictures.folder}`);
} else {
  console.log(`${STATES.length} states at ${origin}/gallery/index.html`);
}
