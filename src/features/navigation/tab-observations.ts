import {
  type DeviceMemory,
  EMPTY_TAB,
  findObservation,
  nextTab,
  type Observation,
  shownDocument,
  type TabDocument,
  type TabEvent,
  type TabState,
  withDocument,
  withShown,
  withoutShown,
} from '../../core/common.ts';
import { api } from '../../platform/api.ts';
import { session } from '../../platform/storage.ts';
import { idOfDocument } from '../../platform/tabs.ts';
import { TAB_STATE_PREFIX } from '../../protocol/constants.ts';
import type { Fault } from '../../protocol/index.ts';
import { decodeJson, encodeJson, forgetEvidence, sameOrigin, shortAddress } from '../common/index.ts';
import { inTurn } from './tab-queue.ts';

/** What memory knew before a visit; null while the visit has taught it nothing. */
export type Before = { readonly device: DeviceMemory | null } | null;

/** What was seen of one document of a tab's main frame: enough to judge again, with whatever is known by then. */
export interface TabObservations {
  readonly url: string;
  readonly observations: readonly Observation[];
  /** Why memory could not be written, null when it could or must not be (private window). */
  readonly notice: Fault | null;
  readonly before: Before;
  /** The part of the browser's cache in which this takes the place of older copies, once it is a document. */
  readonly fills?: string;
}

export type Document = TabDocument<TabObservations>;
type State = TabState<TabObservations>;

/** What is shown in a tab: a document, or the visit that became one. */
export type Shown = Pick<TabObservations, 'url'> &
  (Pick<TabObservations, 'observations'> | Pick<Document, 'own' | 'id'>);

/** All that was seen of it; undefined where nothing was. */
export const observationsOf = (shown: Shown): readonly Observation[] | undefined =>
  'own' in shown ? shown.own?.observations : shown.observations;

/**
 * Whether it was seen at some time or later: what was there before can be judged, or judged again, at any time.
 * @param since milliseconds since the epoch; of what never was, nothing is seen since.
 */
export const isSeenSince = (shown: Shown, since = Infinity): boolean =>
  observationsOf(shown)?.every(({ time }) => since <= time) ?? false;

/** Which visit it was: one answer of one device. */
export const visitOf = ({ observations }: Pick<TabObservations, 'observations'>): string | null =>
  observations[0]?.visit ?? null;

/**
 * Call it in the order of the events.
 * @returns the document that the tab shows, where this tells that it does or more of it; otherwise null.
 */
export async function noteTabEvent(tabId: number, event: TabEvent<TabObservations>): Promise<Document | null> {
  const after = nextTab(await stateOf(tabId), event, saySame);
  const shown = shownDocument(after);
  const isTold = event.kind === 'committed' ? !event.ahead : event.kind === 'asked' && event.document === shown?.id;
  const isFirst = isTold && shown?.own && after.shown !== null;
  await keep(tabId, isFirst ? withDocument(after, after.shown, { ...shown, wasShown: true }) : after);
  return isTold ? shown : null;
}

/** The document that the tab shows, null where we know of none. */
export async function documentOfTab(tabId: number): Promise<Document | null> {
  return shownDocument(await stateOf(tabId));
}

/**
 * Whether another document stands in the tab than the one that we know of: browsers may tell of none that came, as
 * Firefox does while the background is stopped (docs/platform-facts.md#late-listeners).
 */
export async function isAnother(tabId: number, { id }: Pick<Document, 'id'>): Promise<boolean> {
  const stands = id === null ? null : await idOfDocument(tabId);
  return stands !== null && stands !== id;
}

/**
 * Notes which of its documents a tab shows, where it came back without a word of the browser. Call it in the tab's
 * turn.
 */
export async function noteUntold(tabId: number): Promise<void> {
  const stands = await idOfDocument(tabId);
  const state = await stateOf(tabId);
  const at = stands === null ? -1 : state.documents.findIndex(({ id }) => id === stands);
  if (at >= 0 && at !== state.shown) await keep(tabId, { ...state, shown: at, away: false });
}

/** @returns null when nothing was seen of what this tab shows. */
export async function observationsOfTab(tabId: number): Promise<TabObservations | null> {
  return (await documentOfTab(tabId))?.own ?? null;
}

/** What is known of a visit by now, where one of the tab's documents, shown or not, came of it. */
export async function keptVisit(tabId: number, visit: string | null): Promise<TabObservations | undefined> {
  return (await stateOf(tabId)).documents.flatMap(({ own }) => own ?? []).find((own) => visitOf(own) === visit);
}

/** All that was seen of an origin in this tab, and all that may have been. */
export async function seenOfOrigin(tabId: number, url: string): Promise<TabObservations[]> {
  const { documents } = await stateOf(tabId);
  return documents.flatMap(({ own, perhaps }) => (own ? [own] : perhaps)).filter((each) => sameOrigin(each.url, url));
}

/** Changes what is known of one visit, whichever document it is by now. @returns false where it is none any more. */
export async function changeVisit(tabId: number, changed: TabObservations): Promise<boolean> {
  const state = await stateOf(tabId);
  const at = state.documents.findIndex(({ own }) => own && visitOf(own) === visitOf(changed));
  const document = state.documents[at];
  if (!document) return false;
  await keep(tabId, withDocument(state, at, { ...document, own: changed }));
  return true;
}

/**
 * Adds what may as well be true of a document of which nothing is known.
 * @returns false where it is none any more, or something is known of it.
 */
export async function addPerhaps(tabId: number, document: Document, seen: TabObservations): Promise<boolean> {
  const state = await stateOf(tabId);
  const shown = shownDocument(state);
  if (state.shown === null || !shown || shown.own || shown.id !== document.id || shown.url !== document.url)
    return false;
  await keep(tabId, withDocument(state, state.shown, { ...shown, perhaps: [...shown.perhaps, seen] }));
  return true;
}

/** What was seen of a page that is none of the device, as of the browser's own error page. */
export async function keepTabObservations(tabId: number, own: TabObservations): Promise<void> {
  const url = await shortAddress(own.url);
  const page: Document = { id: null, url, own: { ...own, url }, unproved: null, perhaps: [], wasShown: true };
  await keep(tabId, withShown(await stateOf(tabId), page));
}

/** Whether the tab shows the browser's error page, or our page in its place. */
export async function isAway(tabId: number): Promise<boolean> {
  return (await stateOf(tabId)).away;
}

/** The tab shows something that we say nothing of. */
export async function leaveDocument(tabId: number): Promise<void> {
  await keep(tabId, withoutShown(await stateOf(tabId)));
}

/** The tab is closed. Its evidence goes last: whoever keeps some afterwards finds that the visit is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  const { documents } = await stateOf(tabId);
  await session.remove(TAB_STATE_PREFIX + String(tabId));
  await forgetEvidence(documents.flatMap(({ own }) => (own && visitOf(own)) ?? []));
}

/** Tabs in which something was seen. */
export async function tabsWithObservations(): Promise<number[]> {
  return (await session.keys(TAB_STATE_PREFIX)).map((key) => Number(key.slice(TAB_STATE_PREFIX.length)));
}

/** Firefox: Latchkey has just been installed, so any tab may go back to what came before, of which it knows nothing. */
export async function distrustOpenTabs(): Promise<void> {
  for (const { id: tabId = -1 } of await api.tabs.query({}))
    await inTurn(tabId, async () => keep(tabId, { ...(await stateOf(tabId)), givenUp: null }));
}

/** What was seen of every document of every tab, shown or not. */
export async function seenInTabs(): Promise<TabObservations[]> {
  const states = await Promise.all((await tabsWithObservations()).map(stateOf));
  return states.flatMap(({ documents }) => documents.flatMap(({ own }) => own ?? []));
}

async function stateOf(tabId: number): Promise<State> {
  const text = await session.get<string>(TAB_STATE_PREFIX + String(tabId));
  return text === null ? EMPTY_TAB : (decodeJson(text) as State);
}

/**
 * Call it in the tab's turn. A page that fills the storage must not make its own verdict go away: where there is no
 * room for all that is known of the tab, what is shown is kept.
 */
const keep = (tabId: number, state: State): Promise<unknown> =>
  session.set(TAB_STATE_PREFIX + String(tabId), encodeJson(state), () => encodeJson(withoutOthers(state)));

/** Nothing but the document that is shown. */
function withoutOthers(state: State): State {
  const shown = shownDocument(state);
  return { ...state, pending: [], documents: shown ? [shown] : [], givenUp: null, shown: shown && 0 };
}

/** Whether two answers came from the same device in the same way, so that they are judged alike. */
function saySame(a: TabObservations, b: TabObservations): boolean {
  return traits(a) === traits(b);
}

function traits({ observations }: TabObservations): string {
  const connection = findObservation(observations, 'connection');
  const browser = findObservation(observations, 'browser');
  return encodeJson([
    connection && [connection.subject, connection.scheme, connection.address],
    findObservation(observations, 'certificate')?.leaf ?? null,
    browser && [browser.opinion, browser.refusal, browser.builtInRoot],
    findObservation(observations, 'unseen')?.reason ?? null,
  ]);
}
