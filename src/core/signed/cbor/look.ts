import type { CborEntry, CborItem } from './types.ts';

/** Looks into items that were read: each gives null where the item is not of the type asked for. */

export const asBytes = (item: CborItem | undefined): Uint8Array | null => (item?.type === 'bytes' ? item.value : null);
export const asText = (item: CborItem | undefined): string | null => (item?.type === 'text' ? item.value : null);
export const asArray = (item: CborItem | undefined): readonly CborItem[] | null =>
  item?.type === 'array' ? item.items : null;
export const asMap = (item: CborItem | undefined): readonly CborEntry[] | null =>
  item?.type === 'map' ? item.entries : null;
export const isNull = (item: CborItem | undefined): boolean => item?.type === 'simple' && item.value === null;

/** An integer that a number holds exactly. */
export const asInteger = (item: CborItem | undefined): number | null =>
  item?.type === 'integer' && typeof item.value === 'number' ? item.value : null;

/** An integer or a text: what COSE and CWT use for labels. */
export const asLabel = (item: CborItem | undefined): number | string | null => asInteger(item) ?? asText(item);
