import { type Host, hostPort } from '../net/host.ts';
import type { KnownPlace, KnownPlaces, PlaceKind } from './types.ts';
import { readTypedAddress } from './typed-address.ts';

/** Caddy's admin interface listens apart from what it serves. */
const CADDY_PORT = 2019;

const EST = '/.well-known/est/cacerts';
const STEP_CA = ['/roots.pem', '/intermediates.pem'];
const CADDY = ['/pki/ca/local', '/pki/ca/local/certificates'];

/** Files that people publish by hand, under the names that programs give them. */
const FILES = [
  '/pairing.pem', // the gateway in this repository: root and intermediates
  '/root.pem',
  '/ca.pem',
  '/ca.crt', // OpenSSL's and easy-rsa's manuals, OPNsense, pfSense
  '/root.crt', // Caddy
  '/rootCA.pem', // mkcert
  '/root_ca.crt', // step-ca
  '/pve-root-ca.pem', // Proxmox
];

/**
 * Where to look for the root of the gateway that a person named: by a host, with a port or without (`router.local`,
 * `192.168.1.1:9000`), by a URL, or by one in full, which is then the only place. EST: RFC 7030 section 3.2.2. Whatever
 * is fetched there proves nothing by itself.
 * @param sha256 the root's SHA-256 if the person has it, in any writing. An address that ends in one (step-ca's
 *     `/root/HASH`) brings its own.
 * @returns the places in the order in which to ask them with the hash in lower-case hexadecimal, or the problem.
 */
export function knownPlaces(typed: string, sha256 = ''): KnownPlaces {
  const address = readTypedAddress(typed);
  if (!address.ok) return { ok: false, problem: address.problem };
  const url = new URL(address.url);
  const given = sha256.trim() === '' ? null : readHash(sha256);
  if (given === undefined) return { ok: false, problem: 'bad-hash' };
  if (isWhole(url)) return wholeAddress(url, given);
  return { ok: true, places: placesOn(address.host, url.port, given), sha256: given };
}

function placesOn(host: Host, port: string, sha256: string | null): KnownPlace[] {
  const on = (number: number, kind: PlaceKind, paths: readonly string[]): KnownPlace[] =>
    paths.map((path) => ({ kind, url: new URL(path, `http://${hostPort(host, number)}`).href }));
  const main = port === '' ? 80 : Number(port);
  return [
    ...on(main, 'est', [EST]),
    ...on(main, 'step-ca', [...(sha256 ? [`/root/${sha256}`] : []), ...STEP_CA]),
    ...on(port === '' ? CADDY_PORT : main, 'caddy', CADDY),
    ...on(main, 'file', FILES),
  ];
}

function wholeAddress(url: URL, given: string | null): KnownPlaces {
  const locator = /\/root\/([0-9a-f]{64})\/?$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  if (given !== null && locator !== null && given !== locator) return { ok: false, problem: 'bad-hash' };
  return { ok: true, places: [{ kind: 'typed', url: url.href }], sha256: given ?? locator };
}

/** Paths at which gateways publish their roots: those of `placesOn`. */
const PATHS: readonly string[] = [EST, ...STEP_CA, ...CADDY, ...FILES];

/**
 * Whether a URL is one of those at which gateways are known to publish their root, on whatever host and port: nothing
 * happens there because someone asks.
 * @returns false for a text that is no URL. The list: docs/pairing.md, "Where Latchkey looks at an address".
 */
export function isKnownPlace(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return (PATHS.includes(pathname) || /^\/root\/[0-9a-f]{64}$/.test(pathname)) && search === '' && hash === '';
}

const isWhole = ({ pathname, search }: URL): boolean => pathname !== '/' || search !== '';

/** Undefined where it is no whole SHA-256: part of one is good for comparing, not for finding. */
function readHash(text: string): string | undefined {
  const digits = text.replace(/^\s*sha-?256\s*[=:]?|[\s:.-]/gi, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
