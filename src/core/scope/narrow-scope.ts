import { isHostName, isUnder, parseHost } from '../net/host.ts';
import { parseRange, rangeWithin } from '../net/ip.ts';
import { SINGLE_LABEL } from './scope.ts';
import type { NarrowedScope, NarrowingProblem, Scope } from './types.ts';

/**
 * What a person makes of a scope by writing down names and addresses: never more than it was. A name stands for all
 * under it, with or without `*.` before it; an address without a prefix length is that one address.
 * @returns the narrower scope, with what was refused and why; text of any shape is taken (CIDR: RFC 4632 section 3.1).
 */
export function narrowScope(scope: Scope, names: readonly string[], addresses: readonly string[]): NarrowedScope {
  const narrowed = [
    ...names.map((text) => narrowName(scope, text)),
    ...addresses.map((text) => narrowRange(scope, text)),
  ];
  const accepted = (kind: 'name' | 'range'): string[] => [
    ...new Set(narrowed.flatMap((each) => (each.kind === kind ? [each.value] : []))),
  ];
  return {
    scope: { names: accepted('name'), addresses: accepted('range'), until: scope.until },
    refused: narrowed.flatMap((each) => (each.kind === 'refused' ? [{ text: each.text, problem: each.problem }] : [])),
  };
}

type Narrowed =
  | { readonly kind: 'name' | 'range'; readonly value: string }
  | { readonly kind: 'refused'; readonly text: string; readonly problem: NarrowingProblem };

function narrowName(scope: Scope, text: string): Narrowed {
  const refused = (problem: NarrowingProblem): Narrowed => ({ kind: 'refused', text, problem });
  if (text.trim() === SINGLE_LABEL)
    return scope.names.includes(SINGLE_LABEL) ? { kind: 'name', value: SINGLE_LABEL } : refused('outside-scope');
  const host = parseHost(text.trim().replace(/^\*?\./, ''));
  if (host?.kind !== 'dns' || !isHostName(host.value)) return refused('not-a-name');
  if (scope.names.some((suffix) => suffix !== SINGLE_LABEL && isUnder(host.value, suffix)))
    return { kind: 'name', value: host.value };
  // In a scope it would stand for all that ends in it, and `com` is a single label, too.
  return refused(host.value.includes('.') ? 'outside-scope' : 'single-label');
}

function narrowRange(scope: Scope, text: string): Narrowed {
  const range = parseRange(text.trim());
  if (range === null) return { kind: 'refused', text, problem: 'not-an-address' };
  const inside = scope.addresses.some((outer) => rangeWithin(range, outer));
  return inside ? { kind: 'range', value: range } : { kind: 'refused', text, problem: 'outside-scope' };
}

/**
 * What two scopes have in common; of each pair of names or ranges the narrower one. It ends with the first of them.
 * @returns a scope that is empty where they share nothing (as name constraints intersect, RFC 5280 section 6.1.4 (g)).
 */
export function commonScope(a: Scope, b: Scope): Scope {
  const [ab, ba] = [narrowScope(a, b.names, b.addresses).scope, narrowScope(b, a.names, a.addresses).scope];
  return {
    names: [...new Set([...ab.names, ...ba.names])],
    addresses: [...new Set([...ab.addresses, ...ba.addresses])],
    until: Math.min(a.until, b.until),
  };
}

/**
 * A range as people write it, and as our own sentences do: `192.168.1.x` or `10.*.*.*`, as a CIDR. Any other text stays
 * as it is.
 * @returns IPv4 in CIDR notation (RFC 4632 section 3.1), or the text that was given.
 */
export function withoutWildcards(text: string): string {
  const [, given = '', open = ''] = /^([\d.]*\d)((?:\.[x*])+)$/i.exec(text) ?? [];
  return open === '' ? text : `${given}${open.replace(/[x*]/gi, '0')}/${32 - 4 * open.length}`;
}
