import {
  type Appraisal,
  endpointOf,
  findObservation,
  guardStep,
  hostPort,
  memoryAt,
  type Observation,
  parseHost,
  staysHeld,
} from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import {
  type FailedPage,
  GUARD_PAGE,
  isPrivate,
  showGuardPage,
  showInstead,
  takesOurPages,
} from '../../platform/tabs.ts';
import type { ComingAnswer, PageAnswer } from '../../platform/types.ts';
import { UNKNOWN_METHOD } from '../../protocol/constants.ts';
import { findDevice } from '../../store/devices.ts';
import { decodeJson, encodeJson, faultOf, openable } from '../common/index.ts';
import { type AppraisedVisit, appraiseVisit } from '../navigation/appraise-visit.ts';
import { isSeenSince, observationsOf, type Shown } from '../navigation/tab-observations.ts';
import { trustedGateways } from '../trust/trust.ts';
import { endpointOfSite, guardState, type Held, hold, holdOn, letGo, noteStopped, reconcileRules } from './held.ts';
import { note } from './note.ts';
import { isGuardOn } from './setting.ts';

/** A page of a device that is known waits this long for its verdict; after that our own page stands there. */
const HOLD_MS = 5000;

/** Stands for the key where the person opened a page that could not be checked. */
const UNCHECKED = 'unchecked';

/**
 * An https answer to a tab's request for a page. Of a device that is neither remembered nor confirmed it asks memory
 * once, and lets the page go.
 * @returns whether the page must not be shown: ours is on its way in its place.
 */
export async function guardAnswer(tabId: number, coming: ComingAnswer): Promise<boolean> {
  try {
    const endpoint = endpointOfSite(coming.url);
    const [observations, device] = await Promise.all([coming.observations, endpoint && findDevice(endpoint)]);
    const connection = observations && findObservation(observations, 'connection');
    if (!connection || tabId < 0 || !device || !(device.personPin ?? device.gatewayPin)) return false;
    const answer = { ...coming, observations };
    if (!(await isGuardOn()) || !(await takesOurPages(tabId))) return false;
    const visit = await inTime(appraiseVisit(observations, Date.now()));
    // It is known here. Where the appraisal did not find it, what it needs besides could not be read.
    if (visit?.appraisal.device) return (await guardAppraised(tabId, answer, endpoint, visit)) === 'hold';
    if ((await guardState()).passes[endpoint] === UNCHECKED) return false;
    await holdAnswer(tabId, answer, endpoint, connection, null, []);
    return true;
  } catch (error) {
    // Without memory nothing is known of any device, and then the guard has nothing to go by.
    faultOf(error);
    return false;
  }
}

/** A page is shown, and was judged: what was not known when it was answered may be by now. */
export async function guardShown(tabId: number, shown: Shown, appraisal: Appraisal): Promise<void> {
  const observations = observationsOf(shown);
  if (!observations || appraisal.scheme !== 'https') return;
  // Who showed another key before the person chose this one need not be who answers since: a device that was reset.
  // Once the clock was put back, no time tells which of the two was first.
  const pinnedAt = appraisal.device?.pinnedAt ?? 0;
  if (pinnedAt <= Date.now() && !isSeenSince(shown, pinnedAt)) return;
  if (!(await isGuardOn()) || !(await takesOurPages(tabId))) return;
  await guardAppraised(
    tabId,
    { url: openable(shown.url), observations, method: UNKNOWN_METHOD },
    hostPort(appraisal.host, appraisal.port),
    // Nothing is let go by a page that stands there.
    { appraisal, allLookedUp: false },
  );
}

async function guardAppraised(
  tabId: number,
  answer: PageAnswer,
  endpoint: string,
  { appraisal, allLookedUp }: Omit<AppraisedVisit, 'path'>,
): Promise<'hold' | 'release' | 'leave'> {
  const { held, passes } = await guardState();
  const isHeld = isLater(answer, held[endpoint]?.at);
  const coming = isComing(answer);
  const passed = passes[endpoint] ?? null;
  const step = guardStep({ on: true, held: isHeld, passed, coming, appraisal, allLookedUp });
  if (step === 'hold') {
    const spkiSha256 = appraisal.certificate?.spkiSha256 ?? null;
    if (held[endpoint]?.spkiSha256 === spkiSha256) {
      await holdOn(endpoint, Math.max(...answer.observations.map(({ time }) => time)));
      await stop(tabId, answer, endpoint);
    } else await holdAnswer(tabId, answer, endpoint, appraisal, spkiSha256, appraisal.headline.reasons);
  }
  if (step === 'release' && held[endpoint]) await letGo({ [endpoint]: held[endpoint] });
  // Past its warning, Chromium opens every port of a host. Where no one said whose key this port's is, whoever shows
  // the very one that another is held for is who stands in the device's place there.
  const { host, certificate, device } = appraisal;
  const beside = Object.entries(held).find(
    ([, each]) =>
      each.host === host.value && each.spkiSha256 === certificate?.spkiSha256 && each.reasons.includes('key-changed'),
  );
  if (beside && device?.pinned == null) await stop(tabId, answer, beside[0]);
  return step;
}

/**
 * Whether this is just being answered, after someone else was. A page that is there says nothing of who answers since,
 * by whatever clock. Once the clock was put back, no time tells which of two answers came first.
 */
function isLater(answer: PageAnswer, heldAt?: number): boolean {
  return isComing(answer) && heldAt !== undefined && (heldAt > Date.now() || isSeenSince(answer, heldAt));
}

const isComing = ({ method }: PageAnswer): boolean => method !== UNKNOWN_METHOD;

/** Holds an endpoint from now on, and stops the page that showed why. */
async function holdAnswer(
  tabId: number,
  answer: PageAnswer,
  endpoint: string,
  { host, port }: Pick<Appraisal, 'host' | 'port'>,
  spkiSha256: string | null,
  reasons: Held['reasons'],
): Promise<void> {
  // What can't be read for the page can't be read for this either.
  const { label = null, pinnedAt: savedAt = null } = (await memoryOf(endpoint).catch(() => null)) ?? {};
  const seen = encodeJson(answer.observations);
  const hidden = await isPrivate(tabId);
  await hold(endpoint, { host: host.value, port, label, savedAt, spkiSha256, reasons, at: Date.now(), hidden, seen });
  // A slow disk must not keep the page waiting.
  await stop(tabId, answer, endpoint);
  await note(tabId, endpoint, { what: 'guard-held', shown: spkiSha256, reasons });
}

/** Puts our page in the place of one that was answered, unless the person is elsewhere by now. */
async function stop(tabId: number, { url, method, moved }: PageAnswer, endpoint: string): Promise<void> {
  await noteStopped(tabId, { endpoint, url, method });
  await showGuardPage(tabId, endpoint, moved?.());
}

/** A tab asks for a page. @returns whether its endpoint is held, so that nothing may go out and our page is shown. */
export async function guardAsked(tabId: number, url: string): Promise<boolean> {
  const endpoint = await heldEndpoint(url);
  if (endpoint === null || tabId < 0 || !(await takesOurPages(tabId))) return false;
  await noteStopped(tabId, { endpoint, url, method: null });
  await showGuardPage(tabId, endpoint, false);
  return true;
}

/** Chromium: a tab was kept from asking for a page, by our rule or by someone else. */
export async function guardBlocked(page: FailedPage): Promise<void> {
  const endpoint = await heldEndpoint(page.url);
  if (endpoint === null || !(await takesOurPages(page.tabId))) return;
  await noteStopped(page.tabId, { endpoint, url: page.url, method: null });
  await showInstead(page, GUARD_PAGE, { site: new URL(page.url).origin });
}

/** The endpoint of an address where it is held, else null. */
async function heldEndpoint(url: string): Promise<string | null> {
  const { held } = await guardState();
  const endpoint = endpointOfSite(url);
  return endpoint in held ? endpoint : null;
}

/**
 * Lets go what is not to be held any more by what is known now, and makes the browser's rules those of what is: memory
 * was changed, a permission was taken back, or the background starts.
 */
export async function reviseHeld(): Promise<void> {
  const { held } = await guardState();
  const on = await isGuardOn();
  const gone: Record<string, Held> = {};
  for (const [endpoint, entry] of Object.entries(held)) {
    const host = parseHost(entry.host);
    const permitted = host !== null && (await mayLookAt(host));
    // While memory does not answer, nothing of it has changed.
    const memory = await memoryOf(endpoint).catch(() => undefined);
    if (memory === undefined) continue;
    if (!staysHeld(entry, memory, { on, permitted }) || (await isRightByNow(entry))) gone[endpoint] = entry;
  }
  await letGo(gone);
  await reconcileRules();
}

/** Whether what was shown would be let go if it were shown now: a gateway was paired again, or its key accepted. */
async function isRightByNow({ seen }: Held): Promise<boolean> {
  const visit = await inTime(appraiseVisit(decodeJson(seen) as Observation[], Date.now()));
  return visit !== null && guardStep({ on: true, held: true, passed: null, coming: true, ...visit }) === 'release';
}

/** @throws DatabaseError */
async function memoryOf(endpoint: string): Promise<Appraisal['device']> {
  const device = await findDevice(endpoint);
  const here = device && endpointOf(device, endpoint);
  return here ? memoryAt(device, here, await trustedGateways()) : null;
}

/** @returns null where it fails, and where it takes too long: Chromium holds nothing up, and waits for it. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const done = work.catch((error: unknown) => {
    faultOf(error);
    return null;
  });
  if (TARGET !== 'firefox') return done;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), HOLD_MS)));
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
