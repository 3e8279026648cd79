import type { Service } from '../../src/protocol/index.ts';

/** One device on the network, by what it says of itself. */
export interface Neighbour {
  readonly host: string;
  readonly name: string;
  /** Maker and model; null where it says neither. */
  readonly what: string | null;
  /** Where its page is; null where it announces none. */
  readonly page: string | null;
}

/** Whose names people gave or can read comes first; the names of some kinds are numbers for machines. */
const TELLING = [
  '_ipps._tcp',
  '_ipp._tcp',
  '_https._tcp',
  '_http._tcp',
  '_printer._tcp',
  '_airplay._tcp',
  '_hap._tcp',
  '_smb._tcp',
];
const MAKER = ['usb_mfg', 'manufacturer', 'mfg'];
const MODEL = ['ty', 'md', 'model', 'usb_mdl', 'product'];
/** As the companion writes names of this network; what else might come must not become a link. */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.local$/;

/** What was heard, device by device; those whose page can be opened first. */
export function neighboursOf(services: readonly Service[]): readonly Neighbour[] {
  const hosts = [...new Set(services.map(({ host }) => host))].filter((host) => HOST.test(host));
  return hosts
    .map((host) =>
      neighbour(
        host,
        services.filter((each) => each.host === host),
      ),
    )
    .sort((a, b) => Number(a.page === null) - Number(b.page === null) || a.name.localeCompare(b.name));
}

function neighbour(host: string, all: readonly Service[]): Neighbour {
  const telling = TELLING.flatMap((type) => all.filter((service) => service.type === type));
  const [maker, model] = [MAKER, MODEL].map((keys) => fact([...telling, ...all], keys));
  return {
    host,
    name: fact(all, ['fn']) ?? telling[0]?.name ?? host.replace(/\.local$/, ''),
    what: whole(maker ?? null, model ?? null),
    page: pageOf(host, all),
  };
}

function fact(services: readonly Service[], keys: readonly string[]): string | null {
  const said = keys.flatMap((key) => services.map(({ facts }) => facts[key]?.trim() ?? ''));
  // Printers write their product in parentheses.
  return said.find((value) => value !== '')?.replace(/^\((.*)\)$/, '$1') ?? null;
}

function whole(maker: string | null, model: string | null): string | null {
  if (maker === null || model === null) return model ?? maker;
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`;
}

function pageOf(host: string, all: readonly Service[]): string | null {
  const web = all.find(({ type }) => type === '_https._tcp') ?? all.find(({ type }) => type === '_http._tcp');
  return web === undefined
    ? null
    : new URL(`${web.type === '_https._tcp' ? 'https' : 'http'}://${host}:${web.port}/`).href;
}
