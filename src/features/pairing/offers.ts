import type { GatewayRoot, PairingOffer } from '../../core/common.ts';
import type { Proved } from '../../protocol/index.ts';
import { session } from '../../platform/storage.ts';
import { decodeJson, encodeJson } from '../common/index.ts';

/** Something offered for pairing, until its codes are compared. */
export interface KeptOffer {
  readonly offer: PairingOffer;
  readonly source: GatewayRoot['source'];
  /** What proved it already: then nothing has to be compared. */
  readonly proved: Proved | null;
  /** Where it was fetched, null where it was handed over. */
  readonly from: string | null;
  /** The ids of the gateways that vouched for it as their successor. */
  readonly succeeds: readonly string[];
}

const PREFIX = 'offer:';
const key = (id: string): string => PREFIX + id;

/**
 * Keeps an offer for as long as the browser runs, or until there is another one: they are large, and session storage is
 * small. Returns the handle that the page is given in its place.
 */
export async function keepOffer(kept: KeptOffer): Promise<string> {
  for (const earlier of await session.keys(PREFIX)) await session.remove(earlier);
  const id = crypto.randomUUID();
  await session.set(key(id), encodeJson(kept));
  return id;
}

/** @param id from `keepOffer`. @returns null where it was dropped, or the browser was started anew. */
export async function keptOffer(id: string): Promise<KeptOffer | null> {
  const text = await session.get<string>(key(id));
  return text === null ? null : (decodeJson(text) as KeptOffer);
}

/** Nothing can be confirmed by this handle any more. */
export async function dropOffer(id: string): Promise<void> {
  await session.remove(key(id));
}
