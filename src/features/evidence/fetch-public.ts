import { addressSpace, localityOf, parseOrigin } from '../../core/common.ts';
import { watchOwnRequest, whereNameLeads } from '../../platform/own-requests.ts';

const TIMEOUT_MS = 15_000;

/**
 * Gets a file that a maker publishes, from wherever on the Internet that is. Only a person's own act leads here:
 * whoever runs the address learns that someone asked (docs/decisions/0014-maker-files-on-request.md). No cookie, no
 * referrer, no redirect; what comes back proves nothing until its hash or its signature was checked.
 * @param limit most bytes; a longer answer counts as none.
 * @returns null where nothing was had.
 */
export async function fetchPublic(url: string, limit: number): Promise<Uint8Array | null> {
  const response = await send(url);
  return response && readUpTo(response, limit);
}

/** `leads-inside`: to this computer or to another on its network, which was not asked, or whose answer was not read. */
export type FetchedOutside =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'not-fetched' | 'leads-inside' };

/**
 * The same from an address that a device named, over https alone. A device must not have the person's browser ask
 * another device of the home for something: names and addresses of the home are refused, names that lead there as soon
 * as the browser says so. Firefox says so before it connects, and both browsers which address answered
 * (docs/requests.md has what remains).
 */
export async function fetchOutside(url: string, limit: number): Promise<FetchedOutside> {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'https') return { ok: false, problem: 'not-fetched' };
  const { host } = origin;
  const inside = { ok: false, problem: 'leads-inside' } as const;
  if (localityOf(host, null).local) return inside;
  const leads = host.kind === 'dns' ? await whereNameLeads(host.value) : null;
  if (leads?.some(isInside)) return inside;
  const { url: marked, arrival } = watchOwnRequest(url);
  const [response, { address }] = await Promise.all([send(marked), arrival()]);
  if (address !== null && isInside(address)) {
    await response?.body?.cancel();
    return inside;
  }
  const bytes = response && (await readUpTo(response, limit));
  return bytes ? { ok: true, bytes } : { ok: false, problem: 'not-fetched' };
}

const isInside = (address: string): boolean => addressSpace(address) !== 'public';

/** @returns null where no one answered with a file. */
async function send(url: string): Promise<Response | null> {
  if (!URL.canParse(url) || !['https:', 'http:'].includes(new URL(url).protocol)) return null;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? response : null;
  } catch {
    return null;
  }
}

async function readUpTo({ body }: Response, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      length += part.value.length;
      if (length > limit) {
        await reader?.cancel();
        return null;
      }
      parts.push(part.value);
    }
  } catch {
    return null;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
