import { parseOrigin, type SeenEvidence, findObservation, fromBase64, localityOf } from '../../core/common.ts';
import type { EvidenceInput } from '../../core/appraisal/appraise.ts';
import type { EvidenceLook, Request } from '../../protocol/index.ts';
import { currentBeliefs, keptEvidence, oneAtATime, sameOrigin } from '../common/index.ts';
import { appraisePage, keepAlso } from './appraise-page.ts';
import { fetchOutside } from './fetch-public.ts';
import { bytesOfKeptFiles } from './kept-files.ts';
import { asArtefact, LIMIT, type Met } from './met.ts';
import { certificateOf, leafHash, type PageAt, pageAt } from './page-at.ts';
import { askReferees } from './referee.ts';
import { kindsOff, evidencePath } from './settings.ts';
import { askCompanion } from '../../platform/companion.ts';
import { fetchFromDevice } from '../common/fetch-local.ts';

const NOTHING: EvidenceLook = { news: false, problem: null };

/**
 * Reads what the presented certificate says of the device, and asks the device for more: once for each visit, where it
 * answered from a local address, and never for a private window. Which kinds there are is for the core to know.
 */
export async function lookForEvidence(place: Request<'evidence/look'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  return page ? oneAtATime(`look:${page.visit}`, () => look(page)) : NOTHING;
}

async function look(page: PageAt): Promise<EvidenceLook> {
  const beliefs = await currentBeliefs();
  if (await keptOf(page)) return NOTHING;
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const wantsReferees = !(await kindsOff()).includes('referee');
  const [answer, referees] = await Promise.all([askForEvidence(page, nonce), wantsReferees ? askReferees(page) : []]);
  const files = page.hidden ? [] : (await bytesOfKeptFiles(page)).map(asArtefact);
  const met = [...inCertificate(page), ...answer, ...files];
  const seen = await appraisePage(page, met, answer.length > 0 ? nonce : null);
  const { evidence, unread } = seen;
  return { ...NOTHING, news: await keepAlso(page, { evidence: [...evidence, ...referees], unread, beliefs }) };
}

/** What is kept of the certificate that the page shows; null where nothing is. */
async function keptOf(page: PageAt): Promise<EvidenceInput | null> {
  const kept = await keptEvidence(page.visit);
  return kept?.certificate === (await leafHash(page)) ? kept : null;
}

/**
 * The same with the file that the device's certificate names, and that its maker publishes (RFC 8520). It is fetched
 * only here, which is when the person asked for it.
 */
export async function askMaker(place: Request<'evidence/ask-maker'>): Promise<EvidenceLook> {
  const page = await pageAt(place);
  const url = page && (await keptOf(page))?.seen.map(makerFile).find((each) => each !== null);
  if (!page || page.hidden || !url) return { ...NOTHING, problem: 'no-maker-file' };
  const fetched = await fetchOutside(url, LIMIT);
  if (!fetched.ok) return { ...NOTHING, problem: fetched.problem };
  const { bytes } = fetched;
  const signedAt = mudSignatureUrl(bytes);
  const signed = signedAt !== null && sameOrigin(signedAt, url) ? await fetchOutside(signedAt, LIMIT) : null;
  const signature = signed?.ok ? signed.bytes : undefined;
  const file: Met = { place: 'maker', mediaType: 'application/mud+json', bytes, signature };
  const beliefs = await currentBeliefs();
  const { evidence, unread } = await appraisePage(page, [file], null);
  if (evidence.length === 0) return { ...NOTHING, problem: 'unknown-format' };
  const news = await keepAlso(page, { evidence, unread, beliefs }, (kept) => kept.place === 'maker');
  return { ...NOTHING, news };
}

/** Where the maker of a device publishes what the device talks to; null where this evidence does not say. */
function makerFile({ kind, place, claims }: SeenEvidence): string | null {
  const url = claims.more?.['mud-url'];
  if (kind !== 'mud' || place !== 'certificate' || typeof url !== 'string') return null;
  return parseOrigin(url)?.scheme === 'https' ? url : null;
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

/**
 * Asks a device for its evidence, once, at the host and port of the page (docs/device-evidence.md): by the browser or,
 * where that refuses to connect, by the companion. Never for a private window, and no one outside this network.
 * @param nonce 32 random bytes, used for nothing else.
 */
async function askForEvidence(page: PageAt, nonce: Uint8Array): Promise<readonly Met[]> {
  if (page.hidden) return [];
  const bytes = page.refused ? await byCompanion(page, base64url(nonce)) : await byBrowser(page, base64url(nonce));
  if (bytes === null || !isOffer(bytes)) return [];
  return [{ place: page.refused ? 'companion' : 'well-known', mediaType: 'application/cmw+json', bytes }];
}

/**
 * Whether this may be meant as evidence, if only as a damaged collection: many devices answer whatever they are asked
 * with a page of theirs, which offers nothing.
 */
function isOffer(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

async function byBrowser({ url, observations }: PageAt, nonce: string): Promise<Uint8Array | null> {
  const connection = findObservation(observations, 'connection');
  if (!connection || !parseOrigin(url)) return null;
  if (!localityOf(connection.host, connection.address, null).local) return null;
  const asked = new URL(await evidencePath(), new URL(url).origin);
  asked.searchParams.set('nonce', nonce);
  const answer = await fetchFromDevice(asked.href, LIMIT);
  return answer.ok && answer.status === 200 ? answer.bytes : null;
}

/**
 * At the address where the companion saw the certificate, and only from whoever shows it that same certificate again:
 * what was read is worth nothing for any other.
 */
async function byCompanion(page: PageAt, nonce: string): Promise<Uint8Array | null> {
  const { observations } = page;
  const connection = findObservation(observations, 'connection');
  const probe = findObservation(observations, 'probe');
  const certificate = await leafHash(page);
  if (!connection || !probe?.address || certificate === null || certificateOf(page)?.source !== 'companion')
    return null;
  const answer = await askCompanion('evidence', {
    host: connection.host.value,
    port: connection.port,
    address: probe.address,
    certificate,
    path: await evidencePath(),
    nonce,
  });
  return answer.ok && 'body' in answer.value ? fromBase64(answer.value.body) : null;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
