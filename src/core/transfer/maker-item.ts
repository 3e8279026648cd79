import * as v from 'valibot';
import type { MakerRoot } from '../makers/types.ts';
import {
  type CarriedMakerResult,
  type PortableMaker,
  portableMaker,
  readPortableMaker,
  toPortableMaker,
} from './portable-maker.ts';
import { makerKey } from './sync-keys.ts';

const VERSION = 1;
/** QUOTA_BYTES_PER_ITEM of both browsers: the key and the value as JSON, in UTF-8. */
const MAX_BYTES = 8192;

const schema = v.object({ version: v.picklist([VERSION]), maker: portableMaker });

/** A maker's root as one item of the browser's synced storage. */
export interface MakerItem {
  readonly key: string;
  readonly value: { readonly version: number; readonly maker: PortableMaker };
}

/** A maker's root for the person's other browsers. @returns null where it is too large for an item of sync. */
export function writeMakerItem(maker: MakerRoot): MakerItem | null {
  const item = { key: makerKey(maker.id), value: { version: VERSION, maker: toPortableMaker(maker) } };
  return new TextEncoder().encode(item.key + JSON.stringify(item.value)).length <= MAX_BYTES ? item : null;
}

/**
 * Reads an item that may come from anyone with the person's account; nothing of it is believed yet.
 * @param key under which it was found: it must be that of its root.
 * @param now milliseconds since the epoch.
 * @returns never throws on bad input (docs/backup-format.md).
 */
export async function readMakerItem(key: string, value: unknown, now: number): Promise<CarriedMakerResult> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { ok: false, problem: 'unreadable' };
  const read = await readPortableMaker(parsed.output.maker, now);
  return read.ok && makerKey(read.maker.id) !== key ? { ok: false, problem: 'unreadable' } : read;
}
