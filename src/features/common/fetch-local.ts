import { localityOf, parseOrigin } from '../../core/index.ts';
import type { FetchProblem } from '../../protocol/index.ts';
import { mayLookAt } from '../../platform/permissions.ts';

const TIMEOUT_MS = 10_000;

type Fetched =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: FetchProblem };
export type LocalAnswer =
  | { readonly ok: true; readonly status: number; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: FetchProblem };

interface Post {
  /** Media type. */
  readonly type: string;
  readonly body: Uint8Array;
}

/**
 * Fetches a file over http from a local address that we may look at (docs/platform-facts.md#fetch-over-http).
 * Nothing about the transport is trusted: what is done with the bytes afterwards is, a comparison or a signature.
 * Redirects are refused, so that no one is led off the local network.
 * @param limit most bytes read; one more is returned when there are more, for the reader to refuse.
 * @param post sends this with POST; without it the file is got.
 */
export async function fetchLocal(url: string, limit: number, post?: Post): Promise<Fetched> {
  const asked = await askLocal(url, limit, post);
  if (!asked.ok) return asked;
  return asked.status >= 200 && asked.status < 300
    ? { ok: true, bytes: asked.bytes }
    : { ok: false, problem: 'bad-status' };
}

/** The same for a protocol in which the status says something, too. */
export async function askLocal(url: string, limit: number, post?: Post): Promise<LocalAnswer> {
  const origin = parseOrigin(url);
  if (!origin) return { ok: false, problem: 'bad-url' };
  if (origin.scheme !== 'http') return { ok: false, problem: 'not-http' };
  if (!localityOf(origin.host, null).local) return { ok: false, problem: 'not-local' };
  if (!(await mayLookAt(origin.host))) return { ok: false, problem: 'no-permission' };
  try {
    const sent = post && {
      method: 'POST',
      headers: { 'content-type': post.type },
      body: post.body as Uint8Array<ArrayBuffer>,
    };
    const response = await fetch(url, {
      ...sent,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // Browsers hide a redirect that is not followed behind its own type; elsewhere it is a status.
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { ok: false, problem: 'redirected' };
    return { ok: true, status: response.status, bytes: await readUpTo(response, limit + 1) };
  } catch {
    return { ok: false, problem: 'unreachable' };
  }
}

async function readUpTo(response: Response, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done && length < most; chunk = await reader?.read()) {
    const part = chunk.value.subarray(0, most - length);
    bytes.set(part, length);
    length += part.length;
  }
  await reader?.cancel();
  return bytes.slice(0, length);
}
