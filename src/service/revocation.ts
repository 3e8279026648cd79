import { type Evidence, examine, find, listAddresses, listUsableUntil } from '../core/index.ts';
import { session } from '../platform/session.ts';
import { hasCrl, keepCrl } from '../store/crls.ts';
import { fetchLocal } from './fetch-local.ts';
import { currentTrust } from './trust.ts';

/** A list for a home is a few hundred bytes long. */
const MAX_LIST_BYTES = 1024 * 1024;
/** A path of a home names one or two addresses; a hostile one must not send us to a thousand. */
const MAX_ADDRESSES = 4;
/** After an address gave nothing that could be used, it is left alone for a while. */
const RETRY_MS = 10 * 60 * 1000;

/**
 * Fetches the revocation lists that a page's certificates name and that are missing or outdated: only where a paired gateway
 * vouches for these certificates, and only from local addresses. Call it after the verdict was shown; it may take seconds.
 * @returns whether there is something new to judge by.
 */
export async function refreshRevocation(seen: readonly Evidence[], now: number): Promise<boolean> {
  const presented = find(seen, 'certificate');
  const examination = presented && (await examine(presented, await currentTrust(now), now));
  const path = examination?.ok ? examination.examined.path : null;
  if (path?.kind !== 'to-gateway') return false;
  const refreshed = await Promise.all(listAddresses(path.path).slice(0, MAX_ADDRESSES).map((url) => refresh(url, path.path, now)));
  return refreshed.includes(true);
}

async function refresh(url: string, path: readonly Uint8Array[], now: number): Promise<boolean> {
  if ((await hasCrl(url, now)) || (await wasTried(url, now))) return false;
  const fetched = await fetchLocal(url, MAX_LIST_BYTES);
  if (!fetched.ok || fetched.bytes.length > MAX_LIST_BYTES) return false;
  const nextUpdate = await listUsableUntil(fetched.bytes, path, now);
  if (nextUpdate === null) return false;
  await keepCrl({ url, der: fetched.bytes, nextUpdate });
  return true;
}

/** Notes the attempt, too: two pages that load at once ask once. */
async function wasTried(url: string, now: number): Promise<boolean> {
  const key = `crl:${url}`;
  const last = await session.get<number>(key);
  if (last !== null && Math.abs(now - last) < RETRY_MS) return true;
  await session.set(key, now);
  return false;
}
