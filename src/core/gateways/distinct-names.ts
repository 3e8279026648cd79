import { lookDistinct, lookOf } from './look-of-names.ts';

/** Longest name of a gateway, with its number. */
const MAX_NAME = 80;

/**
 * The same gateways under names that a person can tell apart: whoever is called like one before gets a number.
 * @param gateways those that keep their names first.
 * @returns the same array where all differ.
 * @see docs/pairing.md
 */
export function withDistinctNames<G extends { readonly name: string }>(gateways: readonly G[]): readonly G[] {
  if (lookDistinct(gateways)) return gateways;
  const given = new Set(gateways.map(({ name }) => lookOf(name)));
  const shown = new Set<string>();
  return gateways.map((gateway) => {
    const name = shown.has(lookOf(gateway.name))
      ? numbered(gateway.name, (each) => given.has(each) || shown.has(each))
      : gateway.name;
    shown.add(lookOf(name));
    return name === gateway.name ? gateway : { ...gateway, name };
  });
}

function numbered(name: string, isTaken: (look: string) => boolean): string {
  for (let number = 2; ; number++) {
    const tail = ` (${number})`;
    const candidate = Array.from(name.trim())
      .slice(0, MAX_NAME - tail.length)
      .join('')
      .concat(tail);
    if (!isTaken(lookOf(candidate))) return candidate;
  }
}
