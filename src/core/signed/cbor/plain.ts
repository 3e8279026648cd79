import { asLabel } from './look.ts';
import type { CborItem } from './types.ts';

/** The value of an item, for those who read claims and need neither its bytes nor how it was written. */
export type CborPlain = null | boolean | number | string | Uint8Array | readonly CborPlain[] | CborPlainMap;
export type CborPlainMap = ReadonlyMap<string | number, CborPlain>;

/**
 * The value of an item. Tags are passed over. What no claim uses becomes null: integers that a number does not hold,
 * undefined, unassigned simple values. Of a map those entries are left out whose key is no integer and no text.
 */
export function plainValue(item: CborItem): CborPlain {
  switch (item.type) {
    case 'tag':
      return plainValue(item.item);
    case 'array':
      return item.items.map(plainValue);
    case 'map':
      return plainMap(item.entries);
    case 'integer':
      return typeof item.value === 'number' ? item.value : null;
    case 'simple':
      return typeof item.value === 'boolean' ? item.value : null;
    default:
      return item.value;
  }
}

const plainMap = (entries: Extract<CborItem, { type: 'map' }>['entries']): CborPlainMap =>
  new Map(
    entries.flatMap(([key, value]) => {
      const label = asLabel(key);
      return label === null ? [] : [[label, plainValue(value)] as const];
    }),
  );
