import { TARGET } from '../../platform/api.ts';
import { sessionState, without } from '../common/index.ts';
import { guardState } from '../guard/held.ts';
import { isSeenSince, type Shown } from '../navigation/tab-observations.ts';

/** A request over https in place of one over http. */
interface Asked {
  /** The https address, as `shortAddress` makes it. */
  readonly url: string;
  /** The browser's id of the request. */
  readonly request: string;
  /** No one answered; the page about that is to follow. */
  readonly failed: boolean;
}

/** An endpoint of which http addresses are left alone. */
interface Undone {
  /** Since when, milliseconds since the epoch: what was seen before says nothing of it. */
  readonly since: number;
  /** Whether https did not answer there; it may also have led back to http. */
  readonly unanswered: boolean;
  /** Whether the device's log is to say so once http was opened. */
  readonly toNote: boolean;
}

interface State {
  /** By tab, until it is answered. */
  readonly asked: Readonly<Record<number, Asked>>;
  /** By endpoint, `host:port`. */
  readonly undone: Readonly<Record<string, Undone>>;
}

export const upgrades = sessionState<State>('upgrade', { asked: {}, undone: {} });

/** An endpoint that did not answer over https is tried again after this time, or once it was seen with https. */
const UNDONE_MS = 3_600_000;
/** As long as nothing was seen over http either, the device may just be off. */
const UNSEEN_MS = 300_000;

/** A clock that was put back makes it last no longer than twice as long. */
const isNow = (entry: Undone | undefined): entry is Undone =>
  entry !== undefined && Math.abs(Date.now() - entry.since) < (entry.toNote ? UNSEEN_MS : UNDONE_MS);

/** Leaves http addresses of an endpoint alone for a while. @param hidden it was found in a private window. */
export function leaveAlone(endpoint: string, unanswered: boolean, hidden: boolean): Promise<void> {
  const entry = { since: Date.now(), unanswered, toNote: unanswered && !hidden };
  return upgrades.change((before) =>
    isNow(before.undone[endpoint]) ? before : { ...before, undone: { ...before.undone, [endpoint]: entry } },
  );
}

/** A page of an endpoint was seen over https. One that was there before says nothing of what answers since. */
export const seenOverHttps = (endpoint: string, shown: Shown): Promise<void> =>
  upgrades.change((before) =>
    isSeenSince(shown, before.undone[endpoint]?.since)
      ? { ...before, undone: without(before.undone, endpoint) }
      : before,
  );

/**
 * A page was shown over http in place of one at this endpoint.
 * @returns whether that is because https did not answer, and the device's log does not say so yet.
 */
export async function shownOverHttp(endpoint: string, shown: Shown): Promise<boolean> {
  let isNews = false;
  await upgrades.change((before) => {
    const entry = before.undone[endpoint];
    if (!isNow(entry) || !entry.toNote || !isSeenSince(shown, entry.since)) return before;
    isNews = true;
    const noted = { ...entry, since: Date.now(), toNote: false };
    return { ...before, undone: { ...before.undone, [endpoint]: noted } };
  });
  return isNews;
}

/** Whether https did not answer at an endpoint a while ago. */
export async function isUnanswered(endpoint: string): Promise<boolean> {
  const entry = (await upgrades.read()).undone[endpoint];
  return isNow(entry) && entry.unanswered;
}

/**
 * The endpoints of which http addresses are left alone for now: undone, or held by the guard. Chromium's rules, which
 * are kept on disk, do not follow what the guard holds because of a private window alone.
 */
export async function leftAlone(): Promise<string[]> {
  const [{ undone }, { held }] = await Promise.all([upgrades.read(), guardState()]);
  return [
    ...Object.keys(undone).filter((endpoint) => isNow(undone[endpoint])),
    ...Object.keys(held).filter((endpoint) => TARGET === 'firefox' || !held[endpoint]?.hidden),
  ];
}
