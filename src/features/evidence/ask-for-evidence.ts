import { findObservation, fromBase64, localityOf, parseOrigin } from '../../core/common.ts';
import { askCompanion } from '../../platform/companion.ts';
import { fetchFromDevice } from '../common/fetch-local.ts';
import { LIMIT, type Met } from './met.ts';
import { certificateOf, leafHash, type PageAt } from './page-at.ts';
import { evidencePath } from './settings.ts';

/**
 * Asks a device for its evidence, once, at the host and port of the page (docs/device-evidence.md): by the browser or,
 * where that refuses to connect, by the companion. Never for a private window, and no one outside this network.
 * @param nonce 32 random bytes, used for nothing else.
 */
export async function askForEvidence(page: PageAt, nonce: Uint8Array): Promise<readonly Met[]> {
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
