import { addressSpace, type Fact, type Host, localityOf, parseOrigin } from '../../core/common.ts';
import type { FetchProblem } from '../../protocol/index.ts';
import {
  knowsSpaces,
  ledElsewhere,
  refusedCertificate,
  type TargetSpace,
  watchOwnRequest,
  whereNameLeads,
} from '../../platform/own-requests.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { afterFirstContact, wasSeenNearby } from './first-contact.ts';

const TIMEOUT_MS = 10_000;

interface Problem {
  readonly ok: false;
  readonly problem: FetchProblem;
  /** Whether someone showed a certificate there, which the browser refused. */
  readonly certificateRefused?: boolean;
}
type Fetched = { readonly ok: true; readonly bytes: Uint8Array } | Problem;
interface Answered {
  readonly ok: true;
  readonly status: number;
  readonly bytes: Uint8Array;
}
export type LocalAnswer = Answered | Problem;
/** The same with what the browser showed of the very connection that the answer came over. */
export type SeenAnswer = (Answered & { readonly address: string; readonly facts: readonly Fact[] }) | Problem;

interface Post {
  /** Media type. */
  readonly type: string;
  readonly body: Uint8Array;
}

/**
 * Fetches a file over http from a local address that we may look at (docs/platform-facts.md#fetch-over-http).
 * What was fetched proves nothing by having been there: what is done with the bytes afterwards is, a comparison or a
 * signature. Redirects are refused.
 * @param limit most bytes read; one more is returned when there are more, for the reader to refuse.
 * @param post sends this with POST; without it the file is got.
 * @returns the bytes of an answer with a status of 2xx, or why there are none. Never rejects.
 */
export async function fetchLocal(url: string, limit: number, post?: Post): Promise<Fetched> {
  const asked = await askLocal(url, limit, post);
  if (!asked.ok) return asked;
  return asked.status >= 200 && asked.status < 300
    ? { ok: true, bytes: asked.bytes }
    : { ok: false, problem: 'bad-status' };
}

/**
 * The same for a protocol in which the status says something, too.
 *
 * A name that looks local may lead anywhere, and this is the one place from which the extension asks anyone anything
 * (docs/requests.md). So nothing that was answered is read before the browser said which address answered, and that
 * address is local; until then the host gets one request and no POST; what is posted to a name without having been
 * asked for anything a moment before comes after a HEAD. A browser that can tell before it sends anything sends nothing
 * to a public address at all; no one knows whether it does.
 */
export async function askLocal(url: string, limit: number, post?: Post): Promise<LocalAnswer> {
  return parseOrigin(url)?.scheme === 'https' ? refused('not-http') : bare(await askNearby(url, limit, post));
}

/** The answer without what was seen of its connection. */
const bare = (answer: SeenAnswer): LocalAnswer =>
  answer.ok ? { ok: true, status: answer.status, bytes: answer.bytes } : answer;

/**
 * Gets a file from the device that answered at this very origin a moment ago, over http or https. A certificate that
 * the browser does not accept ends it, unless the person passed the browser's warning.
 * @param limit most bytes read; one more is returned when there are more, for the reader to refuse.
 */
export async function fetchFromDevice(url: string, limit: number): Promise<LocalAnswer> {
  return bare(await askNearby(url, limit));
}

/**
 * The same, with the address that answered and the certificate of the connection where this browser shows it: for an
 * answer that is believed only by who gave it.
 */
export async function fetchWithConnection(url: string, limit: number): Promise<SeenAnswer> {
  return askNearby(url, limit, undefined, true);
}

/**
 * Whether someone speaks TLS at an https address on the local network, whatever their certificate and whoever they
 * are: one `HEAD`, of which nothing is read.
 * @param reached the address at which the host was reached a moment ago; where a browser says that another one
 * answered, that is someone else.
 */
export async function speaksTls(url: string, reached: string): Promise<boolean> {
  const asked = await askNearby(url, 0, null);
  return asked.ok ? asked.address === reached : asked.problem === 'redirected' || Boolean(asked.certificateRefused);
}

/** Whether the browser accepts what answers at an https address now: one `HEAD`, of which nothing is read. */
export async function isAccepted(url: string): Promise<boolean> {
  const asked = await askNearby(url, 0, null);
  return asked.ok || asked.problem === 'redirected';
}

/** @param post sends this with POST; null asks for no content at all; without it the file is got. */
async function askNearby(url: string, limit: number, post?: Post | null, certificate = false): Promise<SeenAnswer> {
  const origin = parseOrigin(url);
  if (!origin) return refused('bad-url');
  const { host } = origin;
  if (!localityOf(host, null).local) return refused('not-local');
  if (!(await mayLookAt(host))) return refused('no-permission');
  return afterFirstContact(host.value, async () => {
    if (post && host.kind === 'dns' && !wasSeenNearby(host.value)) {
      const knocked = await askWhereItLeads(url, host, { method: 'HEAD' }, 0);
      if (!knocked.ok) return knocked;
    }
    const method = post === null ? { method: 'HEAD' } : post ? postOf(post) : {};
    return askWhereItLeads(url, host, method, limit, certificate);
  });
}

const refused = (problem: FetchProblem): Problem => ({ ok: false, problem });

const postOf = ({ type, body }: Post): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: body as Uint8Array<ArrayBuffer>,
});

async function askWhereItLeads(
  url: string,
  host: Host,
  method: RequestInit,
  limit: number,
  certificate = false,
): Promise<SeenAnswer> {
  const leads = host.kind === 'dns' ? await whereNameLeads(host.value) : null;
  if (leads?.some(isOutside)) return refused('leads-outside');
  for (const space of spacesOf(host)) {
    const { url: marked, arrival } = watchOwnRequest(url, { certificate });
    const response = await send(marked, { ...method, ...(space && { targetAddressSpace: space }) } as RequestInit);
    const arrived = await arrival();
    if (!response && space && ledElsewhere(arrived)) continue;
    if (!response)
      return { ...refused('unreachable'), ...(refusedCertificate(arrived) && { certificateRefused: true }) };
    const { address, facts } = arrived;
    const problem = problemOf(response, address);
    if (problem === null && address !== null) {
      const read = await readUpTo(response, limit + 1);
      return read.ok ? { ...read, address, facts } : read;
    }
    await response.body?.cancel();
    return refused(problem ?? 'address-unseen');
  }
  return refused('leads-outside');
}

/**
 * The spaces to try one after the other; undefined where the browser knows none. What a person calls at home
 * may also be this very computer.
 */
function spacesOf(host: Host): readonly (TargetSpace | undefined)[] {
  if (!knowsSpaces()) return [undefined];
  return host.kind === 'ip' && addressSpace(host.value) === 'loopback' ? ['loopback'] : ['local', 'loopback'];
}

/** Null where no one answered. */
async function send(url: string, options: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, {
      ...options,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return null;
  }
}

const isOutside = (address: string): boolean => (addressSpace(address) ?? 'public') === 'public';

/** Why an answer is not to be read. */
function problemOf({ type, status }: Response, address: string | null): FetchProblem | null {
  if (address === null) return 'address-unseen';
  if (isOutside(address)) return 'leads-outside';
  // Browsers hide a redirect that is not followed behind its own type; elsewhere it is a status.
  return type === 'opaqueredirect' || (status >= 300 && status < 400) ? 'redirected' : null;
}

async function readUpTo(response: Response, most: number): Promise<LocalAnswer> {
  const bytes = new Uint8Array(most);
  let length = 0;
  try {
    const reader = response.body?.getReader();
    for (let chunk = await reader?.read(); chunk && !chunk.done && length < most; chunk = await reader?.read()) {
      const part = chunk.value.subarray(0, most - length);
      bytes.set(part, length);
      length += part.length;
    }
    await reader?.cancel();
  } catch {
    return refused('unreachable');
  }
  return { ok: true, status: response.status, bytes: bytes.slice(0, length) };
}
