import { timingSafeEqual } from 'node:crypto';
import type { Access, Caller, Session } from '../access/access.ts';
import { isAtHome } from '../common/addresses.ts';
import { formTokenOf, SESSION_LIFETIME } from '../access/sessions.ts';
import {
  type RequestHead,
  type RouteAnswer,
  type RouteHandler,
  type RouteRequest,
  type Routes,
  textAnswer,
} from '../common/routes.ts';
import { RecordsError } from '../records/fault.ts';
import { type Inside, pageAnswer, SAFE_HEADERS, type Shown } from './document.tsx';
import { type Form, NO_FORM, readForm } from './form.ts';

/** The prefix keeps other hosts and plain http from setting it (RFC 6265bis section 4.1.3.2). */
const COOKIE = '__Host-latchkey-gateway';

/** A request that may be answered: by its own name, from the home. */
export interface Visit {
  readonly ask: RouteRequest;
  /** The host and port under which the page was asked for. */
  readonly host: string;
  readonly form: Form;
}

/** The same, of a browser that is signed in. */
export interface InsideVisit extends Visit {
  readonly session: Session;
}

/** What comes of it: a page, another place to go to, or an answer as it is. */
export type View = Shown | { readonly goTo: string } | { readonly answer: RouteAnswer };

/** Handlers of the page, by method and path. */
export type Views<V extends Visit = InsideVisit> = Readonly<Record<string, (visit: V) => View | Promise<View>>>;

/** Stands before every page of the gateway. */
export interface Guard {
  /** Pages for everyone. */
  outside(views: Views<Visit & { readonly session: Session | null }>): Routes;
  /** Pages over https for those who are signed in; for others, the way there. */
  inside(views: Views): Routes;
}

/** What is shown where the records cannot be written, which whoever started the gateway has to mend. */
const cannotSave = (sentence: string): Shown => ({
  title: 'The gateway can’t save this',
  status: 503,
  content: sentence,
});

/**
 * @param isOwn tells the names and addresses of this gateway: a request under any other may come from a web page that
 *     pointed its own name here.
 * @param waiting how many devices wait for a yes.
 * @param onError is told why records could not be written.
 */
export function createGuard(
  access: Access,
  isOwn: (host: string) => boolean,
  waiting: () => Promise<number>,
  onError: (error: unknown) => void,
): Guard {
  const sessionOf = async (ask: RouteRequest): Promise<{ session: Session; token: string } | null> => {
    const token = ask.scheme === 'https' ? cookieOf(ask) : null;
    const session = token === null ? null : await access.sessions.find(token);
    return session && token !== null ? { session, token } : null;
  };

  const admit = async (ask: RouteRequest): Promise<RouteAnswer | Visit> => {
    const host = admitHead(ask, isOwn);
    if (typeof host !== 'string') return host;
    if (ask.method === 'GET') return { ask, host, form: NO_FORM };
    const form = readForm(ask);
    return form ? { ask, host, form } : refusal(400, 'That isn’t a form of this page.');
  };

  const answered = async (view: View, ask: RouteRequest, token: string | null): Promise<RouteAnswer> => {
    if ('answer' in view) return { ...view.answer, headers: { ...SAFE_HEADERS, ...view.answer.headers } };
    if ('goTo' in view) return goTo(view.goTo);
    const inside: Inside | null =
      token === null ? null : { path: ask.path, formToken: formTokenOf(token), waiting: await waiting() };
    return pageAnswer(view, inside);
  };

  /** @param says what to say where the records cannot be written. */
  const handled = async (work: () => View | Promise<View>, says: (error: RecordsError) => string): Promise<View> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordsError)) throw error;
      onError(error);
      return cannotSave(says(error));
    }
  };

  return {
    outside: (views) =>
      eachOf(views, (handle) => async (ask) => {
        const visit = await admit(ask);
        if ('status' in visit) return visit;
        const current = await sessionOf(ask);
        const work = () => handle({ ...visit, session: current?.session ?? null });
        // Where its folder is, is for those who are signed in.
        return answered(await handled(work, () => 'The window where it was started says why.'), ask, null);
      }),
    inside: (views) =>
      eachOf(views, (handle) => async (ask) => {
        const visit = await admit(ask);
        if ('status' in visit) return visit;
        const current = await sessionOf(ask);
        if (!current) return goTo('/');
        const { session, token } = current;
        if (ask.method !== 'GET' && !isSame(visit.form.text('token'), formTokenOf(token)))
          return refusal(403, 'This form is too old. Go back, load the page again, and send it once more.');
        return answered(
          await handled(
            () => handle({ ...visit, session }),
            ({ message }) => message,
          ),
          ask,
          token,
        );
      }),
  };
}

/**
 * Refuses what no browser of the home would send.
 * @param isOwn tells the names and addresses of this gateway.
 * @returns the host and port under which the page was asked for.
 */
export function admitHead(ask: RequestHead, isOwn: (host: string) => boolean): RouteAnswer | string {
  const host = hostOf(ask, isOwn);
  if (host === null) return refusal(421, 'This gateway doesn’t go by that name.');
  if (!isAtHome(ask.address)) return refusal(403, 'This gateway answers its own home alone.');
  if (ask.method === 'GET') return host;
  if (ask.scheme === 'http') return refusal(403, 'Use https.');
  return isFromHere(ask, host) ? host : refusal(403, 'Another site sent this. Open the page of the gateway itself.');
}

/** Signs the browser in. */
export const withSession = (token: string, to: string): View => ({
  answer: { status: 303, headers: { location: to, 'set-cookie': cookie(token, SESSION_LIFETIME / 1000) } },
});

/** Makes the browser forget its session. */
export const withoutSession = (to: string): View => ({
  answer: { status: 303, headers: { location: to, 'set-cookie': cookie('', 0) } },
});

/** Who asks, for limits and for the list of sessions. */
export const callerOf = ({ address, headers }: RequestHead): Caller => ({
  address,
  browser: headers['user-agent'] ?? '',
});

const cookie = (token: string, seconds: number): string =>
  `${COOKIE}=${token}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;

function cookieOf({ headers }: RouteRequest): string | null {
  const found = (headers.cookie ?? '')
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? null;
}

function hostOf({ headers: { host } }: RequestHead, isOwn: (host: string) => boolean): string | null {
  if (host === undefined || !/^[a-z0-9.:[\]-]{1,260}$/i.test(host) || !URL.canParse(`https://${host}`)) return null;
  const { hostname } = new URL(`https://${host}`);
  return isOwn(hostname) ? host.toLowerCase() : null;
}

/**
 * Browsers say where a form was sent from (Fetch, section 3.1; Fetch Metadata, section 2.3). What says nothing is no
 * browser that this page is made for.
 */
function isFromHere({ headers }: RequestHead, host: string): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === `https://${host}` && (site === undefined || site === 'same-origin');
}

const isSame = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const goTo = (location: string): RouteAnswer => ({ status: 303, headers: { ...SAFE_HEADERS, location } });
const refusal = (status: number, sentence: string): RouteAnswer => textAnswer(status, sentence, { ...SAFE_HEADERS });

function eachOf<V extends Visit>(
  views: Views<V>,
  wrap: (handle: (visit: V) => View | Promise<View>) => RouteHandler,
): Routes {
  return Object.fromEntries(Object.entries(views).map(([key, handle]) => [key, wrap(handle)]));
}
