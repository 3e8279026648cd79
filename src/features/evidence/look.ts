import { appraiseArtefacts } from '../../core/evidence/kinds/appraise-artefacts.ts';
import {
  type ArtefactFact,
  findObservation,
  fromBase64,
  localityOf,
  parseOrigin,
  type SeenEvidence,
} from '../../core/index.ts';
import type { EvidenceLook, Request } from '../../protocol/index.ts';
import { fetchFromDevice } from '../common/fetch-local.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { keepEvidence, keptEvidence } from '../common/kept-evidence.ts';
import { trustedGateways } from '../trust/trust.ts';
import { fetchPublic } from './fetch-public.ts';
import { makerRoots } from './makers.ts';
import { matterLists } from './matter-lists.ts';
import { certificateOf, type PageAt, pageAt } from './page-at.ts';
import { askReferees } from './referee.ts';
import { evidencePath, kindsOff } from './settings.ts';

/** Most bytes that are read of one artefact, or of a collection of them. */
const LIMIT = 1_000_000;

type Met = Omit<ArtefactFact, 'kind'>;

const NOTHING: EvidenceLook = { news: false, problem: null };

/**
 * Reads what the presented certificate says of the device, and asks the device for more: once for each visit, where it
 * answered from a local address, and never for a private window. Which kinds there are is for the core to know.
 */
export async function lookForEvidence(place: Request<'evidence/look'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  if (!page) return NOTHING;
  const before = await keptEvidence(page.visit);
  if (before && before.certificate === (await leafHash(page))) return NOTHING;
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const wantsReferees = !(await kindsOff()).includes('referee');
  const [answer, referees] = await Promise.all([askForEvidence(page, nonce), wantsReferees ? askReferees(page) : []]);
  const seen = await appraise(page, [...inCertificate(page), ...answer], answer.length > 0 ? nonce : null);
  return { ...NOTHING, news: await keep(page, [...seen.evidence, ...referees]) };
}

/** The same with a file that the person has for this device; what it says is no more than a file says. */
export async function giveEvidence({ file, ...place }: Request<'evidence/give'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  const bytes = fromBase64(file);
  if (!page || bytes === null) return { ...NOTHING, problem: 'unknown-format' };
  if (bytes.length > LIMIT) return { ...NOTHING, problem: 'too-large' };
  const { evidence } = await appraise(page, [{ place: 'file', mediaType: 'application/octet-stream', bytes }], null);
  if (evidence.length === 0) return { ...NOTHING, problem: 'unknown-format' };
  const before = await keptEvidence(page.visit);
  return { ...NOTHING, news: await keep(page, [...(before?.seen ?? []), ...evidence]) };
}

/**
 * The same with the file that the device's certificate names, and that its maker publishes (RFC 8520). It is fetched
 * only here, which is when the person asked for it.
 */
export async function askMaker(place: Request<'evidence/ask-maker'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  const before = page && (await keptEvidence(page.visit));
  const url = before?.seen.map(makerFile).find((each) => each !== null);
  if (!page || page.hidden || !url) return { ...NOTHING, problem: 'no-maker-file' };
  const bytes = await fetchPublic(url, LIMIT);
  if (bytes === null) return { ...NOTHING, problem: 'not-fetched' };
  const signedAt = mudSignatureUrl(bytes);
  const signature = signedAt !== null && sameOrigin(signedAt, url) ? await fetchPublic(signedAt, LIMIT) : null;
  const file: Met = { place: 'maker', mediaType: 'application/mud+json', bytes, signature: signature ?? undefined };
  const { evidence } = await appraise(page, [file], null);
  if (evidence.length === 0) return { ...NOTHING, problem: 'unknown-format' };
  const others = before?.seen.filter((each) => each.place !== 'maker') ?? [];
  return { ...NOTHING, news: await keep(page, [...others, ...evidence]) };
}

/**
 * Where the maker of a device publishes what the device talks to; null where this evidence does not say, or names a
 * place on the local network: a device must not have the person ask another one for something.
 */
function makerFile({ kind, place, claims }: SeenEvidence): string | null {
  const url = claims.more?.['mud-url'];
  if (kind !== 'mud' || place !== 'certificate' || typeof url !== 'string') return null;
  const origin = parseOrigin(url);
  return origin?.scheme === 'https' && !localityOf(origin.host, null).local ? url : null;
}

/** Where the signature over a MUD file is (RFC 8520 section 3.4); null where it names none. */
function mudSignatureUrl(bytes: Uint8Array): string | null {
  try {
    const file = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>> | null;
    const url = (file?.['ietf-mud:mud'] as Readonly<Record<string, unknown>> | null | undefined)?.['mud-signature'];
    return typeof url === 'string' ? url : null;
  } catch {
    return null;
  }
}

function inCertificate(page: PageAt): Met[] {
  const presented = certificateOf(page);
  return presented ? [{ place: 'certificate', mediaType: 'application/pkix-cert', bytes: presented.leaf }] : [];
}

/** One request, to the origin of the page (docs/device-evidence.md). */
async function askForEvidence({ url, observations, hidden, refused }: PageAt, nonce: Uint8Array): Promise<Met[]> {
  const connection = findObservation(observations, 'connection');
  const origin = parseOrigin(url);
  if (!connection || !origin || hidden || refused) return [];
  if (!localityOf(connection.host, connection.address, null).local) return [];
  const asked = new URL(await evidencePath(), new URL(url).origin);
  asked.searchParams.set('nonce', base64url(nonce));
  const answer = await fetchFromDevice(asked.href, LIMIT);
  if (!answer.ok || answer.status !== 200 || answer.bytes.length > LIMIT) return [];
  return [{ place: 'well-known', mediaType: 'application/cmw+json', bytes: answer.bytes }];
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

async function appraise(page: PageAt, artefacts: readonly Met[], nonce: Uint8Array | null) {
  const connection = findObservation(page.observations, 'connection');
  if (!connection) return { evidence: [], unknown: artefacts.length };
  return appraiseArtefacts(artefacts, {
    presented: certificateOf(page),
    host: connection.host,
    nonce,
    makers: await makerRoots(),
    gateways: await trustedGateways(),
    matter: await matterLists(),
    off: await kindsOff(),
    now: Date.now(),
  });
}

/** @returns whether there is anything that the page was not yet judged with. */
async function keep(page: PageAt, seen: readonly SeenEvidence[]): Promise<boolean> {
  const before = await keptEvidence(page.visit);
  await keepEvidence(page.visit, { certificate: await leafHash(page), seen });
  return JSON.stringify(before?.seen ?? []) !== JSON.stringify(seen);
}

async function leafHash(page: PageAt): Promise<string | null> {
  const leaf = certificateOf(page)?.leaf;
  if (!leaf) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', leaf as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
