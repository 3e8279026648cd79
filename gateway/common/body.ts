import type { IncomingMessage } from 'node:http';
import { type RequestHead, type RouteAnswer, textAnswer } from './routes.ts';

/** A route that takes more than the others, from one request at a time. */
export interface LargeBody {
  /** Method and path. */
  readonly route: string;
  /** Octets. */
  readonly most: number;
  /**
   * Asked before the body is read, so that those whom nothing is taken from keep no one else waiting.
   * @returns what to answer where nothing is taken, and null where the body is.
   */
  readonly refusal: (head: RequestHead) => Promise<RouteAnswer | null>;
  /**
   * Asked once as much of the body is there as any other route takes, or all of it: the rest is taken only from those
   * who have shown by then that they may send it.
   * @returns as above.
   */
  readonly refusalAt: (head: RequestHead, start: Buffer) => Promise<RouteAnswer | null>;
}

const MAX_BODY = 64 * 1024;

type Body = Buffer | 'too-long' | 'cut-off';
/** Reads the body, hands it on, and keeps the room for it until that is done. */
export type WithBody = (
  request: IncomingMessage,
  head: RequestHead,
  handle: (body: Body) => Promise<RouteAnswer>,
) => Promise<RouteAnswer>;

export const CUT_OFF = textAnswer(400, 'That ended too soon.', { connection: 'close' });

export const withSmallBody: WithBody = async (request, _head, handle) => {
  const body = await readBody(request);
  return typeof body === 'object' && 'status' in body ? body : handle(body);
};

/** @param enter asked once `MAX_BODY` octets are there, or all; where it gives an answer, the rest is dropped. */
async function readBody(
  request: IncomingMessage,
  most = MAX_BODY,
  enter: (start: Buffer) => Promise<RouteAnswer | null> = () => Promise.resolve(null),
): Promise<Body | RouteAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let entered: { readonly refused: RouteAnswer | null } | null = null;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (entered?.refused) continue;
      if (size > most) return 'too-long';
      chunks.push(chunk);
      if (size >= MAX_BODY) entered ??= { refused: await enter(Buffer.concat(chunks)) };
    }
  } catch {
    // Whoever asked hung up: no fault of this program, and nothing to write down.
    return 'cut-off';
  }
  const body = Buffer.concat(chunks);
  entered ??= { refused: await enter(body) };
  return entered.refused ?? body;
}

const BUSY = textAnswer(503, 'Another file is being sent. Try again in a moment.');

/**
 * Reads a large body while no other is being read, so that many at once take no more memory than one. What is not taken
 * is read to its end and dropped: a browser shows no answer before it has sent all.
 */
export function largeReader({ route, most, refusal, refusalAt }: LargeBody): {
  readonly route: string;
  readonly withBody: WithBody;
} {
  let isTaken = false;
  const closing = (answer: RouteAnswer): RouteAnswer => ({
    ...answer,
    headers: { ...answer.headers, connection: 'close' },
  });
  const dropped = async (request: IncomingMessage, answer: RouteAnswer): Promise<RouteAnswer> => {
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) void chunk;
    } catch {
      return CUT_OFF;
    }
    return closing(answer);
  };
  const withBody: WithBody = async (request, head, handle) => {
    const refused = await refusal(head);
    if (refused) return dropped(request, refused);
    const length = Number(request.headers['content-length']);
    if (Number.isNaN(length)) return textAnswer(411, 'That does not say how long it is.', { connection: 'close' });
    if (length > most)
      return dropped(request, textAnswer(413, `That file is too large: more than ${most / 2 ** 20} MiB.`));
    let leave = (): void => undefined;
    const enter = async (start: Buffer): Promise<RouteAnswer | null> => {
      const refusedAt = await refusalAt(head, start);
      if (refusedAt || isTaken) return refusedAt ?? BUSY;
      isTaken = true;
      leave = () => (isTaken = false);
      return null;
    };
    try {
      const body = await readBody(request, most, enter);
      // What was read is in use until it is handled, even where whoever sent it hangs up.
      return typeof body === 'object' && 'status' in body ? closing(body) : await handle(body);
    } finally {
      leave();
    }
  };
  return { route, withBody };
}
