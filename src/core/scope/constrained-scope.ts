import { isUnder } from '../net/host.ts';
import { cidrOf, isRangeWithin, readRange, unmapRange } from '../net/ip.ts';
import { type Certificate, decodeCertificate, isReadable, type NameConstraints } from '../x509/basics/index.ts';
import { localScope, type Scope, SINGLE_LABEL } from './scope.ts';

/** A home's gateway has a dozen; each is held against each part of the scope. */
const MAX_SUBTREES = 500;

/**
 * What is left of a scope inside a root's own name constraints (RFC 5280 section 4.2.1.10), so that the pairing screen
 * promises no more than path validation will grant. A kind of name without a permitted subtree is open; what is
 * excluded only in part stays, as a scope cannot say "except". Constraints that cannot be read let nothing of their
 * kind pass; too many let nothing pass at all.
 */
export function constrainedScope(scope: Scope, root: Certificate): Scope {
  const constraints = root.known.nameConstraints;
  if (!constraints) return scope;
  const tooMany = constraints.permitted.length + constraints.excluded.length > MAX_SUBTREES;
  if (tooMany) return { ...scope, names: [], addresses: [] };
  const unreadable = [...constraints.permitted, ...constraints.excluded].filter((subtree) => !isReadable(subtree));
  const isOpen = (kind: 'dns' | 'ip') => !unreadable.some(({ base }) => base.kind === kind);
  return {
    ...scope,
    names: isOpen('dns') ? namesLeft(scope.names, constraints) : [],
    addresses: isOpen('ip') ? addressesLeft(scope.addresses, constraints) : [],
  };
}

function namesLeft(scope: readonly string[], { permitted, excluded }: NameConstraints): string[] {
  const dns = (subtrees: NameConstraints['permitted']): string[] =>
    // With a leading dot it stands for all below the name, which is what a scope can say.
    subtrees.flatMap(({ base }) => (base.kind === 'dns' ? [base.value.toLowerCase().replace(/^\./, '')] : []));
  const narrowed = dns(permitted).length > 0 ? narrowedNames(scope, dns(permitted)) : scope;
  return narrowed.filter((name) => !dns(excluded).some((outer) => outer === '' || isUnder(name, outer)));
}

function addressesLeft(scope: readonly string[], { permitted, excluded }: NameConstraints): string[] {
  const ranges = (subtrees: NameConstraints['permitted']): string[] =>
    subtrees.flatMap(({ base }) => (base.kind === 'ip' ? (cidrOf(base.bytes) ?? []) : []));
  const narrowed = ranges(permitted).length > 0 ? narrowedRanges(scope, ranges(permitted)) : scope;
  const closed = excluded.flatMap(({ base }) => (base.kind === 'ip' ? (cidrOf(unmapRange(base.bytes)) ?? []) : []));
  return narrowed.filter((range) => !closed.some((outer) => isRangeWithin(readRange(range), readRange(outer))));
}

/**
 * The narrower of each pair, where one lies inside the other. A permitted single label is left out unless it is a
 * suffix of ours: in a scope it would stand for all that ends in it, and `com` is a single label, too.
 */
function narrowedNames(scope: readonly string[], permitted: readonly string[]): string[] {
  const left = permitted.flatMap((name) => {
    if (name === '') return scope;
    return scope.flatMap((suffix) =>
      suffix === SINGLE_LABEL ? [] : isUnder(name, suffix) ? [name] : isUnder(suffix, name) ? [suffix] : [],
    );
  });
  return [...new Set(left)];
}

function narrowedRanges(scope: readonly string[], permitted: readonly string[]): string[] {
  const ours = scope.map((cidr) => ({ cidr, range: readRange(cidr) }));
  const theirs = [...new Set(permitted)].map((cidr) => ({ cidr, range: readRange(cidr) }));
  const left = theirs.flatMap((inner) =>
    ours.flatMap((outer) =>
      isRangeWithin(inner.range, outer.range)
        ? [inner.cidr]
        : isRangeWithin(outer.range, inner.range)
          ? [outer.cidr]
          : [],
    ),
  );
  return [...new Set(left)];
}

/**
 * The most that a gateway root may ever be believed for: all that is local, for as long as the root lasts, within its
 * own name constraints.
 * @param root DER of the root.
 * @returns the scope, its end in milliseconds since the epoch; an empty one where the root cannot be decoded. Name
 *     constraints: RFC 5280 section 4.2.1.10.
 */
export function widestScope(root: Uint8Array): Scope {
  const decoded = decodeCertificate(root);
  if (!decoded.ok) return { names: [], addresses: [], until: 0 };
  return constrainedScope(localScope(decoded.value.notAfter.time), decoded.value);
}
