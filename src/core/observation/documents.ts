import { withoutFragment } from '../net/host.ts';

/**
 * Which answer became the document that a tab shows.
 *
 * An answer to a request of the main frame is not yet a document: it may be a download or empty, be given up, or be
 * rendered ahead; and a document may come back, or come from a service worker, without any answer. Whoever answers in
 * a device's place can let single requests through to it, so an answer counts for a document only where it must be its
 * own. Browsers tell no more than the order of events and, most of them, an id for each document. Where that leaves a
 * choice, nothing is proved, and what could have been the answer can only make things worse.
 */

/** What a browser tells about the main frame of one tab, in the order in which it tells. Times are milliseconds. */
export type TabEvent<S> = Started | Answered<S> | Ended | Rewritten | Committed | Asked;

/** A navigation began, whether or not it will ask the network. */
interface Started {
  readonly kind: 'started';
  readonly frame: number;
  readonly time: number;
  /** Null where the browser does not tell it yet. */
  readonly request: string | null;
}

/** The headers of an answer are there. The last answer to a request is the one that counts. */
interface Answered<S> {
  readonly kind: 'answered';
  readonly frame: number;
  readonly time: number;
  readonly request: string;
  readonly url: string;
  readonly seen: S;
  /** The browser had the page already, and the connection carried at most the word that it is unchanged. */
  readonly copy: boolean;
  /** It is one that browsers put in the place of older copies in their cache: a whole answer to a GET. */
  readonly fills: boolean;
  /** Which part of the browser's cache it is of; the browser uses no copy for another part. */
  readonly cachePart?: string;
  /** Not all that fills that part is told of. */
  readonly partUnheard?: boolean;
  /** It is of many parts, each of which takes the place of the one before as a document of its own, unasked. */
  readonly streams?: boolean;
}

/**
 * A navigation ended without a document. It comes in order in Chromium only, and there a navigation that began at a
 * public address is not told as started, which a service worker may answer after a redirect.
 */
interface Ended {
  readonly kind: 'ended';
  readonly frame: number;
  readonly time: number;
  readonly url: string;
}

/** The page may put a document of its own making in its place, under its own address and without a request. */
interface Rewritten {
  readonly kind: 'rewritten';
  readonly time: number;
}

/** A document came into a frame. */
interface Committed {
  readonly kind: 'committed';
  readonly frame: number;
  readonly time: number;
  /** Null where the browser has no ids for documents. */
  readonly document: string | null;
  readonly url: string;
  /** By Back or Forward. */
  readonly traversal: boolean;
  /** Documents may have come before of which no one was told, and so may this one have. */
  readonly unheard?: boolean | undefined;
  /** Rendered ahead, to be shown perhaps. */
  readonly ahead: boolean;
  /**
   * A service worker may have made it, whoever answered a request for it meanwhile: what it was answered counts once it
   * is told, as `asked`, that none did.
   */
  readonly makerUnknown?: boolean;
}

/** A document was asked whether a service worker made it. */
interface Asked {
  readonly kind: 'asked';
  readonly document: string | null;
  readonly byWorker: boolean;
}

/** Why nothing is known of a document's own connection. */
export type Unproved =
  /** No request was seen: it came back, or from a service worker, or we were not there. */
  | 'no-answer'
  /** It was not asked yet whether a service worker made it, or keeps itself too busy to say so. */
  | 'maker-unknown'
  /** It lay in the browser's cache, and what it had come from was not seen. */
  | 'copy'
  /** More than one answer may have been its own. */
  | 'several-answers';

export interface TabDocument<S> {
  readonly id: string | null;
  readonly url: string;
  /** What its own connection showed. */
  readonly own: S | null;
  /** Null where `own` is known. */
  readonly unproved: Unproved | null;
  /** What may have been its own, where that is not known. */
  readonly perhaps: readonly S[];
  /** What is its own if no service worker made it, and the request that this was the answer to. */
  readonly held?: { readonly own: S; readonly request: string } | null;
  /** The person has seen it, and what its own connection showed was known. */
  readonly wasShown: boolean;
}

interface Pending<S> extends Answered<S> {
  /** Since when another navigation may be the one that goes on; null while none is. */
  readonly doubtedSince: number | null;
}

export interface TabState<S> {
  /** Answers that are no documents yet. That one ended without a document may be told too late, so it stays. */
  readonly pending: readonly Pending<S>[];
  /** Oldest first. */
  readonly documents: readonly TabDocument<S>[];
  /**
   * Ids of documents that were given up for others. They may come back: a page can have any number of others come and
   * go while it stays within reach of Back. Null where some of them are not known any more.
   */
  readonly givenUp: readonly string[] | null;
  /** Which of them is shown; null while none of them is. */
  readonly shown: number | null;
  /** The tab shows something that is none of these, as the browser's error page. */
  readonly away: boolean;
}

export const EMPTY_TAB: TabState<never> = { pending: [], documents: [], givenUp: [], shown: null, away: false };

/** Browsers keep at most eight documents of a tab to come back to. */
const MOST_DOCUMENTS = 12;
const MOST_GIVEN_UP = 200;
const MOST_PENDING = 20;

/** An answer that did not become a document in this time will not. */
const PENDING_MS = 600_000;

/**
 * What is known of a tab after one more event (docs/platform-facts.md#response-is-not-document).
 * @param same whether two answers say the same of whom they came from, so that it does not matter which one it was.
 * @returns the state after it; the given one is left as it is.
 */
export function nextTab<S>(state: TabState<S>, event: TabEvent<S>, same: (a: S, b: S) => boolean): TabState<S> {
  switch (event.kind) {
    case 'started':
      return { ...state, pending: doubted(state.pending, event.time, (each) => isOther(each, event)) };
    case 'ended':
      return { ...state, pending: doubted(state.pending, event.time, (each) => isOfEnded(each, event)) };
    case 'rewritten':
      return { ...state, pending: doubted(state.pending, event.time, () => true) };
    case 'answered': {
      const others = state.pending.filter((each) => each.request !== event.request && mayStillShow(each, event.time));
      return { ...state, pending: bounded([...others, { ...event, doubtedSince: null }]) };
    }
    case 'committed':
      return committed(state, event, same);
    case 'asked':
      return asked(state, event);
  }
}

/**
 * The document that the tab shows, as far as we know.
 * @returns null where it shows none of ours to judge (docs/platform-facts.md#response-is-not-document).
 */
export function shownDocument<S>({ documents, shown }: TabState<S>): TabDocument<S> | null {
  return shown === null ? null : (documents[shown] ?? null);
}

/**
 * The tab shows the browser's error page, or a page of ours.
 * @returns the state after it; its documents are kept, since a person may go back to them
 *     (docs/platform-facts.md#error-page-replaced).
 */
export function withoutShown<S>(state: TabState<S>): TabState<S> {
  return { ...state, shown: null, away: true };
}

/**
 * The tab shows a document that is none of these yet.
 * @returns the state after it, the oldest document given up where there is no room
 *     (docs/platform-facts.md#response-is-not-document).
 */
export function withShown<S>(state: TabState<S>, document: TabDocument<S>): TabState<S> {
  const { documents, givenUp } = roomFor(state);
  return { ...state, documents: [...documents, document], givenUp, shown: documents.length, away: false };
}

/**
 * Puts another version of a document in its place, with what was learnt of it since.
 * @param at its place in `state.documents`; where there is none, nothing changes.
 * @returns the state after it (docs/platform-facts.md#response-is-not-document).
 */
export function withDocument<S>(state: TabState<S>, at: number, document: TabDocument<S>): TabState<S> {
  return { ...state, documents: state.documents.map((each, i) => (i === at ? document : each)) };
}

/**
 * Whether this is the start of something else than what was answered: another navigation, or the same request once more
 * after a redirect, which a service worker may answer without a word to us. Of a tab that is only just being made
 * Chromium tells the start last, with the time at which it was.
 */
const isOther = <S>(pending: Pending<S>, { frame, time }: Started): boolean =>
  pending.frame === frame && time >= pending.time;

const isOfEnded = <S>(pending: Pending<S>, { frame, url }: Ended): boolean =>
  pending.frame === frame && sameAddress(pending.url, url);

const mayStillShow = <S>({ streams, time }: Pending<S>, now: number): boolean =>
  streams === true || now - time <= PENDING_MS;

/** Where some are forgotten, none of the others is certain any more. What may be streaming is never forgotten. */
function bounded<S>(pending: readonly Pending<S>[]): readonly Pending<S>[] {
  const extra = pending.length - MOST_PENDING;
  return extra <= 0 ? pending : doubted(pending, 0, () => true).filter(({ streams }, i) => streams || i >= extra);
}

function doubted<S>(pending: readonly Pending<S>[], time: number, which: (each: Pending<S>) => boolean): Pending<S>[] {
  return pending.map((each) =>
    which(each) && (each.doubtedSince === null || each.doubtedSince > time) ? { ...each, doubtedSince: time } : each,
  );
}

function committed<S>(state: TabState<S>, event: Committed, same: (a: S, b: S) => boolean): TabState<S> {
  const known = event.document === null ? -1 : state.documents.findIndex(({ id }) => id === event.document);
  if (known >= 0) return event.ahead ? state : { ...state, shown: known, away: false };

  const candidates = state.pending.filter(
    (each) =>
      each.frame === event.frame &&
      sameAddress(each.url, event.url) &&
      each.time <= event.time &&
      mayStillShow(each, event.time),
  );
  const chosen = choose(candidates, event, state.givenUp, same);
  const newest = candidates.at(-1);
  const held =
    event.makerUnknown && newest && chosen.own !== null ? { own: chosen.own, request: newest.request } : null;
  const { own, unproved } = held ? MAKER_UNKNOWN : chosen;
  const perhaps = own === null ? candidates.map(({ seen }) => seen) : [];
  const document = { id: event.document, url: event.url, own, unproved, perhaps, held, wasShown: false };
  // One of them is used up, where it does not matter which. The others may still become a document. So is a lone copy:
  // else it would stay in the way of what is answered when the person has the page loaded again.
  const isLoneCopy = unproved === 'copy' && candidates.length === 1;
  const used = own === null && !isLoneCopy ? undefined : newest;
  const doubtedNow = doubted(state.pending, 0, (each) => candidates.includes(each) && each !== used);
  const pending = without(doubtedNow, used?.request);
  // Another page ends what streamed before it.
  const going = pending.filter(({ streams, url }) => !streams || sameAddress(url, event.url));
  const next = withShown({ ...state, pending: going }, document);
  return event.ahead ? { ...next, shown: roomFor(state).shown, away: state.away } : next;
}

function asked<S>(state: TabState<S>, { document: id, byWorker }: Asked): TabState<S> {
  const at = state.documents.findIndex((each) => each.id === id);
  const document = state.documents[at];
  if (!document?.held) return state;
  if (byWorker) return withDocument(state, at, { ...document, ...NO_ANSWER, held: null });
  const { own, request } = document.held;
  const known = { ...document, own, unproved: null, perhaps: [], held: null };
  return withDocument({ ...state, pending: without(state.pending, request) }, at, known);
}

/** What became a document is pending no more, unless more may come of it. */
const without = <S>(pending: readonly Pending<S>[], used: string | undefined): Pending<S>[] =>
  pending.filter(({ request, streams }) => request !== used || streams);

type Room<S> = Pick<TabState<S>, 'documents' | 'givenUp' | 'shown'>;

/** Drops the oldest document where there are too many, though never the one that is shown. */
function roomFor<S>({ documents, givenUp, shown }: TabState<S>): Room<S> {
  if (documents.length < MOST_DOCUMENTS) return { documents, givenUp, shown };
  const drop = shown === 0 ? 1 : 0;
  return {
    givenUp: givenUp && givenUp.length < MOST_GIVEN_UP ? [...givenUp, documents[drop]?.id ?? ''] : null,
    documents: documents.filter((_, i) => i !== drop),
    shown: shown === null || shown < drop ? shown : shown - 1,
  };
}

const NO_ANSWER = { own: null, unproved: 'no-answer' } as const;
const MAKER_UNKNOWN = { own: null, unproved: 'maker-unknown' } as const;

function choose<S>(
  candidates: readonly Pending<S>[],
  { document, time, traversal, unheard }: Committed,
  givenUp: readonly string[] | null,
  same: (a: S, b: S) => boolean,
): Pick<TabDocument<S>, 'own' | 'unproved'> {
  const newest = candidates.at(-1);
  if (!newest) return NO_ANSWER;
  // One that comes back, and cannot be known again, looks like one that was answered.
  if (traversal && (unheard || document === null)) return NO_ANSWER;
  if (document !== null && (givenUp?.includes(document) ?? traversal)) return NO_ANSWER;
  if (newest.doubtedSince !== null && newest.doubtedSince <= time) return { own: null, unproved: 'several-answers' };
  if (!candidates.every(({ seen }) => same(seen, newest.seen))) return { own: null, unproved: 'several-answers' };
  return candidates.some(({ copy }) => copy) ? { own: null, unproved: 'copy' } : { own: newest.seen, unproved: null };
}

const sameAddress = (a: string, b: string): boolean => withoutFragment(a) === withoutFragment(b);
