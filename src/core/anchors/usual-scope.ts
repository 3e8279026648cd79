import { NON_PUBLIC_BLOCKS } from '../net/address-space.ts';
import { type Host, LOCAL_SUFFIXES } from '../net/host.ts';
import { inScope, type Scope } from '../scope/scope.ts';

/**
 * What devices at home are called, and names of this computer, which many of their certificates carry besides: a
 * browser refuses a certificate as a whole for one name outside.
 */
const USUAL_SUFFIXES: readonly string[] = ['local', 'home.arpa', 'lan', 'home', 'internal', 'localhost'];
const USUAL_BLOCKS: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '127.0.0.0/8',
  '::1/128',
];

/** A gateway's scope in two parts. */
export interface UsualScope {
  readonly covered: Scope;
  /** What a scoped anchor leaves to the browser's own judgement unless the person asks for it. */
  readonly others: Pick<Scope, 'names' | 'addresses'>;
}

/**
 * What of a gateway's scope a scoped anchor covers by default: what homes use, and what this gateway's devices use
 * besides. Office names and addresses set aside for special use are for the person to ask for. A part that is not one
 * of the whole list was written down by the person or the root's issuer, and counts as used; so does everything where
 * nothing would be left.
 * @param hosts names and addresses of devices that this gateway has vouched for.
 * @returns what is covered, and the rest of the scope that a person may ask for
 *     (docs/decisions/0002-scoped-anchors.md).
 */
export function usualScope(scope: Scope, hosts: readonly Host[]): UsualScope {
  const isUsed = (part: Pick<Scope, 'names' | 'addresses'>) =>
    hosts.some((host) => inScope({ ...part, until: scope.until }, host));
  const name = (each: string) =>
    !LOCAL_SUFFIXES.includes(each) || USUAL_SUFFIXES.includes(each) || isUsed({ names: [each], addresses: [] });
  const range = (each: string) =>
    !NON_PUBLIC_BLOCKS.some(([block]) => block === each) ||
    USUAL_BLOCKS.includes(each) ||
    isUsed({ names: [], addresses: [each] });
  const covered = { ...scope, names: scope.names.filter(name), addresses: scope.addresses.filter(range) };
  if (covered.names.length + covered.addresses.length === 0)
    return { covered: scope, others: { names: [], addresses: [] } };
  return {
    covered,
    others: {
      names: scope.names.filter((each) => !name(each)),
      addresses: scope.addresses.filter((each) => !range(each)),
    },
  };
}
