import { appraiseReferee, type RefereeGrounds } from '../../core/evidence/referee/appraise.ts';
import {
  findObservation,
  fromBase64,
  type Host,
  inScope,
  localityOf,
  type Observation,
  observedByBrowser,
  parseOrigin,
  type SeenEvidence,
  sha256Hex,
} from '../../core/common.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import { MAX_REFEREE_ANSWER, type RefereeResponse, refereeUrl } from '../../core/evidence/referee/read.ts';
import { askCompanion } from '../../platform/companion.ts';
import { seesCertificates } from '../../platform/certificate-access.ts';
import type { FetchProblem } from '../../protocol/index.ts';
import { type GatewayRecord, pairedGateways } from '../../store/gateways.ts';
import { lastKnownKey, noteKey } from '../../store/referee-keys.ts';
import { fetchWithConnection } from '../common/fetch-local.ts';
import { sameOrigin } from '../common/index.ts';
import { appraiseVisit } from '../navigation/appraise-visit.ts';
import { askDevice } from '../navigation/ask-device.ts';
import { certificateOf, type PageAt } from './page-at.ts';

/** A gateway that the person said to ask about keys, and the origin at which it is asked. */
type Referee = GatewayRecord & { readonly referee: string };

/** The page that a gateway is asked about. */
type Place = Pick<RefereeGrounds, 'host' | 'port'>;

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
  const { host, port } = connection;
  const key = await keyOf(page);
  if (key === null) return [];
  const asked = (await pairedGateways()).filter(isReferee).filter((each) => maySay(each, host, page.url));
  const found = await Promise.all(asked.slice(0, MOST).map((gateway) => askAbout(gateway, { host, port }, key)));
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

async function askAbout(gateway: Referee, at: Place, presented: string): Promise<SeenEvidence | null> {
  const { host } = at;
  const answer = await askReferee(gateway.referee, host);
  if (!answer.ok) return null;
  const before = await lastKnownKey(gateway.id, host.value);
  const grounds = { gateway, confirmedBy: answer.confirmedBy, ...at, presented, before, now: Date.now() };
  const appraised = appraiseReferee(answer.response, grounds);
  if (appraised.genuine === 'proved')
    await noteKey(gateway, host.value, presented, ({ scope }) => inScope(scope, host));
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

type Origin = NonNullable<ReturnType<typeof parseOrigin>>;

/**
 * Asks at one origin which key is expected of a name (draft-wing-settle-referee-01). Whoever answers is believed to be
 * a gateway only where the certificate of that very connection is confirmed by the rules for pages. A browser that
 * shows no certificates cannot tell that; then the companion asks, where it is allowed, and else no one does.
 */
export async function askReferee(origin: string, host: Host): Promise<RefereeAnswered> {
  const [url, at] = [refereeUrl(origin, host), parseOrigin(origin)];
  if (url === null || at === null) return { ok: false, problem: 'bad-url' };
  const isBlind = (await seesCertificates()) === false;
  const answer = isBlind ? ({ ok: false, problem: 'connection-unseen' } as const) : await byBrowser(url, at);
  // It shows no certificate, or does not accept this one.
  if (answer.ok || !['connection-unseen', 'unreachable'].includes(answer.problem)) return answer;
  return (await byCompanion(url, at)) ?? answer;
}

async function byBrowser(url: string, at: Origin): Promise<RefereeAnswered> {
  const answer = await fetchWithConnection(url, MAX_REFEREE_ANSWER);
  if (!answer.ok) return answer;
  const { status, bytes, address, facts } = answer;
  if (!facts.some(({ kind }) => kind === 'certificate')) return { ok: false, problem: 'connection-unseen' };
  const seen = observedByBrowser({ ...at, address }, facts, crypto.randomUUID(), Date.now());
  return {
    ok: true,
    response: { status, body: bytes.subarray(0, MAX_REFEREE_ANSWER) },
    confirmedBy: await confirmedBy(seen),
  };
}

/**
 * The companion first shows who is there. Only a gateway that this confirms is asked, on a connection on which it shows
 * that same certificate again and proves to hold its key.
 * @returns null where the companion is of no help.
 */
async function byCompanion(url: string, at: Origin): Promise<RefereeAnswered | null> {
  const unseen = observedByBrowser(
    { ...at, address: null },
    [{ kind: 'unseen', reason: 'missed' }],
    crypto.randomUUID(),
    Date.now(),
  );
  const asked = await askDevice(unseen, { fresh: true });
  // No page is shown: it is the companion's own connection that is judged.
  const observations = asked.observations.map((each) => ({ ...each, binding: 'this-connection' as const }));
  const [probe, certificate] = [findObservation(observations, 'probe'), findObservation(observations, 'certificate')];
  const gateway = certificate && (await confirmedBy(observations));
  if (!probe?.address || !certificate || gateway === null) return null;
  const { host, port } = at;
  const answer = await askCompanion('evidence', {
    host: host.value,
    port,
    address: probe.address,
    certificate: await sha256Hex(certificate.leaf),
    path: new URL(url).pathname,
  });
  if (!answer.ok) return null;
  if ('problem' in answer.value)
    return answer.value.problem === 'not-found'
      ? { ok: true, response: { status: 404, body: new Uint8Array() }, confirmedBy: gateway }
      : null;
  const body = (fromBase64(answer.value.body) ?? new Uint8Array()).subarray(0, MAX_REFEREE_ANSWER);
  const status = answer.value.undecided ? 409 : 200;
  return { ok: true, response: { status, body }, confirmedBy: gateway };
}

/** The gateway that a connection is confirmed to lead to, by everything that a page would be; null where to none. */
async function confirmedBy(observations: readonly Observation[]): Promise<string | null> {
  const { headline } = (await appraiseVisit(observations, Date.now())).appraisal;
  return headline.kind === 'confirmed' ? headline.gateway.id : null;
}
