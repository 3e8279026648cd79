import { addressSpace, findObservation, httpsEndpoint, parseOrigin } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { ByHttps, Request } from '../../protocol/index.ts';
import { speaksTls } from '../common/fetch-local.ts';
import { openable } from '../common/index.ts';
import { documentOfTab } from '../navigation/tab-observations.ts';
import { toHttps } from './upgrade.ts';

const LOOKED = 'https-looked';
const DAY_MS = 86_400_000;
/** The oldest give way. */
const MOST = 200;

/** What came of asking at an endpoint. */
interface Looked {
  readonly endpoint: string;
  /** Where; elsewhere another device may have it. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly answers: boolean;
}

/**
 * Whether https answers where the page of a tab came over http (opportunistic, in the spirit of RFC 7435): it is
 * offered, and nothing is believed of whoever answers. An endpoint is asked at most once a day at each address, only
 * where the browser told that the page came from a local one, and never in a private window.
 */
export async function lookForHttps({ tabId }: Request<'upgrade/look'>): Promise<ByHttps | null> {
  const document = await documentOfTab(tabId);
  const seen = document?.own && findObservation(document.own.observations, 'connection');
  if (!seen || seen.scheme !== 'http' || seen.address === null || (await isPrivate(tabId))) return null;
  const { host, port, address } = seen;
  if ((addressSpace(address) ?? 'public') === 'public') return null;
  const url = toHttps(openable(document.url));
  const origin = parseOrigin(url);
  if (!origin) return null;
  const answers = await acrossWindows(LOOKED, () =>
    onceADay(httpsEndpoint(host, port), address, () => speaksTls(`${new URL(url).origin}/`, address)),
  );
  return answers ? { url, unanswered: false } : null;
}

async function onceADay(endpoint: string, address: string, look: () => Promise<boolean>): Promise<boolean> {
  const now = Date.now();
  const stored = await kept.get(LOOKED);
  const before = Array.isArray(stored) ? (stored as readonly Looked[]) : [];
  const isThis = (each: Looked): boolean => each.endpoint === endpoint && each.address === address;
  const last = before.find(isThis);
  // A clock that was put back does not keep it from ever being asked again.
  if (last && Math.abs(now - last.at) < DAY_MS) return last.answers;
  // Written down first: whoever closes the popup meanwhile does not have it asked once more.
  const others = before.filter((each) => !isThis(each));
  const keep = (answers: boolean) =>
    kept.set(LOOKED, [...others, { endpoint, address, at: now, answers }].slice(-MOST));
  await keep(false);
  const answers = await look();
  if (answers) await keep(true);
  return answers;
}
