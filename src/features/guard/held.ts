import {
  guardPattern,
  type HeldEndpoint,
  hostPort,
  parseOrigin,
  type ReasonCode,
  ruleChanges,
} from '../../core/common.ts';
import { changeRules, presentRules } from '../../platform/guard-rules.ts';
import { UNKNOWN_METHOD } from '../../protocol/constants.ts';
import { faultOf, oneAtATime, sessionState, shortAddress, without } from '../common/index.ts';

/** An endpoint to which nothing goes out until the person decides. */
export interface Held extends HeldEndpoint {
  readonly host: string;
  readonly port: number;
  readonly reasons: readonly ReasonCode[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The name that the person gave the device, and when its key was saved, milliseconds since the epoch. */
  readonly label: string | null;
  readonly savedAt: number | null;
  /** It was met in a private window, of which nothing may be written down. */
  readonly hidden: boolean;
  /** What was seen, in the encoding of `encodeJson`, so that it can be judged again. */
  readonly seen: string;
}

/** What a tab asked for when it was stopped. */
export interface Stopped {
  readonly endpoint: string;
  /** As `shortAddress` makes it, where it is kept. */
  readonly url: string;
  /** Null where the request did not go out at all; `UNKNOWN_METHOD` where it did and no one knows how. */
  readonly method: string | null;
}

interface State {
  /** By endpoint, `host:port`. */
  readonly held: Readonly<Record<string, Held>>;
  /** By endpoint, the key with which the person opened it in spite of the warning. */
  readonly passes: Readonly<Record<string, string>>;
  readonly tabs: Readonly<Record<number, Stopped>>;
}

const EMPTY: State = { held: {}, passes: {}, tabs: {} };

/** It is asked at every page. Where there is little room, what is held comes first. */
const { read: guardState, change: changeState } = sessionState<State>('guard', EMPTY, ({ held }) => ({
  ...EMPTY,
  held,
}));
export { guardState };

/** The endpoint of an https address, `host:port`; of any other one that nothing is held at. */
export function endpointOfSite(url: string): string {
  const origin = parseOrigin(url);
  return origin?.scheme === 'https' ? hostPort(origin.host, origin.port) : '';
}

/**
 * Writes what is held, then makes the browser's rules follow: whoever is stopped in between finds out at the next
 * start, and neither a rule nor a hold is left without the other.
 */
const change = (what: (before: State) => State): Promise<void> =>
  changeState(what, async (after, before) => {
    // A page is stopped whether or not the browser takes the rule.
    if (after.held !== before.held) await followRules(after).catch(faultOf);
  });

async function followRules({ held }: State): Promise<void> {
  const wanted = Object.values(held).map(({ host, port }) => guardPattern(host, port));
  const { remove, add } = ruleChanges(await presentRules(), wanted);
  await changeRules(remove, add);
}

/** Makes the rules those of what is held, whatever happened before. */
export function reconcileRules(): Promise<void> {
  return oneAtATime('guard', async () => void (await followRules(await guardState()).catch(faultOf)));
}

export function hold(endpoint: string, entry: Held): Promise<void> {
  return change((before) => ({
    ...before,
    held: { ...before.held, [endpoint]: entry },
  }));
}

/**
 * The person lets it go.
 * @param pass the key that is let through from now on, until the browser is closed; empty where no other one is.
 */
export function release(endpoint: string, pass: string): Promise<void> {
  return change((before) => ({
    ...before,
    held: without(before.held, endpoint),
    passes: pass === '' ? before.passes : { ...before.passes, [endpoint]: pass },
  }));
}

/** Lets go what is not to be held any more. @param held as it was found; what was held anew since stays. */
export function letGo(held: State['held']): Promise<void> {
  return change((before) => {
    const gone = Object.keys(held).filter((id) => before.held[id] && before.held[id].at === held[id]?.at);
    return gone.length === 0 ? before : { ...before, held: without(before.held, ...gone) };
  });
}

/**
 * What it is held for was seen again: only what comes later can let it go.
 * @param at when that came, milliseconds since the epoch.
 */
export function holdOn(endpoint: string, at: number): Promise<void> {
  return changeState((before) => {
    const entry = before.held[endpoint];
    const now = Date.now();
    // A clock that was put back tells no better than that it came before now.
    if (!entry || (at <= entry.at && entry.at <= now)) return before;
    return { ...before, held: { ...before.held, [endpoint]: { ...entry, at: entry.at > now ? now : at } } };
  });
}

export async function noteStopped(tabId: number, asked: Stopped): Promise<void> {
  const stopped = { ...asked, url: await shortAddress(asked.url) };
  await change((before) => {
    const earlier = before.tabs[tabId];
    // What went out from this tab stays said, a form above all.
    const said = earlier?.endpoint === stopped.endpoint ? earlier.method : null;
    const method = isLeast(stopped.method) ? (said ?? stopped.method) : stopped.method;
    return { ...before, tabs: { ...before.tabs, [tabId]: { ...stopped, method } } };
  });
}

/** Whether less may have gone out than with any other method. */
const isLeast = (method: string | null): boolean => method === null || method === 'GET' || method === UNKNOWN_METHOD;

/** The tab is closed, or shows something else. */
export function forgetStopped(tabId: number): Promise<void> {
  return change((before) => (tabId in before.tabs ? { ...before, tabs: without(before.tabs, String(tabId)) } : before));
}
