import { appraiseReferee } from '../../core/evidence/referee/appraise.ts';
import {
  findObservation,
  type Host,
  inScope,
  localityOf,
  observedByBrowser,
  parseOrigin,
  type SeenEvidence,
} from '../../core/index.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import { MAX_REFEREE_ANSWER, type RefereeResponse, refereeUrl } from '../../core/evidence/referee/read.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import type { FetchProblem } from '../../protocol/index.ts';
import { pairedGateways } from '../../store/gateways.ts';
import type { GatewayRecord } from '../../store/schema.ts';
import { fetchWithConnection } from '../common/fetch-local.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { appraiseVisit } from '../navigation/appraise-visit.ts';
import { certificateOf, type PageAt } from './page-at.ts';
import { lastKnownKey, noteKey } from './referee-keys.ts';

/** A gateway that the person said to ask about keys, and the origin at which it is asked. */
type Referee = GatewayRecord & { readonly referee: string };

/** Gateways that are asked about one page. No home has more that it asks. */
const MOST = 4;

/**
 * Asks the gateways that the person said to ask which key they expect of the name of this page; never for a private
 * window. No gateway is asked about itself, nor about a name that it may not vouch for.
 */
export async function askReferees(page: PageAt): Promise<readonly SeenEvidence[]> {
  const connection = findObservation(page.observations, 'connection');
  if (page.hidden || connection?.scheme !== 'https' || !localityOf(connection.host, connection.address, null).local)
    return [];
  const { host } = connection;
  const key = await keyOf(page);
  if (key === null) return [];
  const asked = (await pairedGateways()).filter(isReferee).filter((each) => maySay(each, host, page.url));
  const found = await Promise.all(asked.slice(0, MOST).map((gateway) => askAbout(gateway, host, key)));
  return found.filter((each) => each !== null);
}

const isReferee = (gateway: GatewayRecord): gateway is Referee => gateway.referee !== undefined;

const maySay = ({ scope, referee }: Referee, host: Host, url: string): boolean =>
  inScope(scope, host) && !sameOrigin(referee, url);

/** SHA-256 of the key that the page's connection showed; null where none was seen. */
async function keyOf(page: PageAt): Promise<string | null> {
  const inspected = await inspectCertificate(certificateOf(page)?.leaf ?? new Uint8Array());
  return inspected.ok ? inspected.certificate.spkiSha256 : null;
}

async function askAbout(gateway: Referee, host: Host, presented: string): Promise<SeenEvidence | null> {
  const answer = await askReferee(gateway.referee, host);
  if (!answer.ok) return null;
  const before = await lastKnownKey(gateway.id, host.value);
  const grounds = { gateway, confirmedBy: answer.confirmedBy, host, presented, before, now: Date.now() };
  const appraised = appraiseReferee(answer.response, grounds);
  if (appraised.genuine === 'proved') await noteKey(gateway.id, host.value, presented);
  return { ...appraised, place: 'gateway' };
}

export type RefereeAnswered =
  | {
      readonly ok: true;
      readonly response: RefereeResponse;
      /** The gateway that confirmed the connection which the answer came over; null where none did. */
      readonly confirmedBy: string | null;
    }
  | { readonly ok: false; readonly problem: FetchProblem | 'connection-unseen' };

/**
 * Asks at one origin which key is expected of a name (draft-wing-settle-referee-01). Whoever answers is believed to be
 * a gateway only where the certificate of that very connection is confirmed by the rules for pages. A browser that shows
 * no certificates cannot tell that, so it does not ask.
 */
export async function askReferee(origin: string, host: Host): Promise<RefereeAnswered> {
  const [url, at] = [refereeUrl(origin, host), parseOrigin(origin)];
  if (url === null || at === null) return { ok: false, problem: 'bad-url' };
  if ((await seesCertificates()) === false) return { ok: false, problem: 'connection-unseen' };
  const answer = await fetchWithConnection(url, MAX_REFEREE_ANSWER);
  if (!answer.ok) return answer;
  const { status, bytes, address, facts } = answer;
  const seen = observedByBrowser({ ...at, address }, facts, crypto.randomUUID(), Date.now());
  const { headline } = (await appraiseVisit(seen, Date.now())).appraisal;
  return {
    ok: true,
    response: { status, body: bytes.subarray(0, MAX_REFEREE_ANSWER) },
    confirmedBy: headline.kind === 'confirmed' ? headline.gateway.id : null,
  };
}
