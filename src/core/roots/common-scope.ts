import { narrowScope } from '../scope/narrow-scope.ts';
import type { Scope } from '../gateways/types.ts';

/** What two scopes have in common; of each pair of names or ranges the narrower one. It ends with the first of them. */
export function commonScope(a: Scope, b: Scope): Scope {
  const [ab, ba] = [narrowScope(a, b.names, b.addresses).scope, narrowScope(b, a.names, a.addresses).scope];
  return {
    names: [...new Set([...ab.names, ...ba.names])],
    addresses: [...new Set([...ab.addresses, ...ba.addresses])],
    until: Math.min(a.until, b.until),
  };
}
