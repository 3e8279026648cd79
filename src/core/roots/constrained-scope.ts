import ipaddr from 'ipaddr.js';
import { isUnder } from '../locality/names.ts';
import type { Certificate } from '../x509/certificate.ts';
import { SINGLE_LABEL } from './scope.ts';
import type { Scope } from './types.ts';

/**
 * What is left of a scope inside a root's own permitted name constraints (RFC 5280 section 4.2.1.10), so that the
 * pairing screen promises no more than path validation will grant. A kind of name without a permitted subtree is
 * open; excluded subtrees are left to path validation.
 */
export function constrainedScope(scope: Scope, { known }: Certificate): Scope {
  const bases = (known.nameConstraints?.permitted ?? []).map(({ base }) => base);
  const names = bases.flatMap((base) => (base.kind === 'dns' ? [base.value.toLowerCase()] : []));
  const ranges = bases.flatMap((base) => (base.kind === 'ip' ? (cidrOf(base.bytes) ?? []) : []));
  return {
    names: names.length > 0 ? narrowedNames(scope.names, names) : scope.names,
    addresses: bases.some(({ kind }) => kind === 'ip') ? narrowedRanges(scope.addresses, ranges) : scope.addresses,
    until: scope.until,
  };
}

/** The narrower of each pair, where one lies inside the other. */
function narrowedNames(scope: readonly string[], permitted: readonly string[]): string[] {
  const left = permitted.flatMap((name) => {
    if (name === '') return scope;
    if (!name.includes('.') && scope.includes(SINGLE_LABEL) && !scope.some((suffix) => isUnder(suffix, name))) return [name];
    return scope.flatMap((suffix) => (suffix === SINGLE_LABEL ? [] : isUnder(name, suffix) ? [name] : isUnder(suffix, name) ? [suffix] : []));
  });
  return [...new Set(left)];
}

function narrowedRanges(scope: readonly string[], permitted: readonly string[]): string[] {
  const left = permitted.flatMap((inner) => scope.flatMap((outer) => (contains(outer, inner) ? [inner] : contains(inner, outer) ? [outer] : [])));
  return [...new Set(left)];
}

function contains(outer: string, inner: string): boolean {
  const [range, [address, bits]] = [ipaddr.parseCIDR(outer), ipaddr.parseCIDR(inner)];
  return range[0].kind() === address.kind() && bits >= range[1] && address.match(range);
}

/** Address and mask, 8 or 32 octets, as CIDR; null where the mask is not a prefix. */
function cidrOf(bytes: Uint8Array): string | null {
  if (bytes.length !== 8 && bytes.length !== 32) return null;
  const address = ipaddr.fromByteArray([...bytes.subarray(0, bytes.length / 2)]);
  const length = ipaddr.fromByteArray([...bytes.subarray(bytes.length / 2)]).prefixLengthFromSubnetMask();
  return length === null ? null : `${address.toString()}/${String(length)}`;
}
