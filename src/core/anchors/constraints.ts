import { toHex } from '../encoding/bytes.ts';
import { cidrOf, maskOf, readRange, unmapRange } from '../net/ip.ts';
import type { Scope } from '../scope/types.ts';
import {
  type Certificate,
  constructed,
  DerReader,
  dnsWithin,
  encode,
  encodeSequence,
  EXTENSION,
  onlyElement,
  primitive,
  TAG,
} from '../x509/basics/index.ts';

const DNS = primitive(2);
const IP = primitive(7);

/** Reserved (RFC 6761 section 6.4): to permit only this is to permit no name, in every validator alike. */
export const RESERVED_NAME = 'latchkey.invalid';

/**
 * NameConstraints (RFC 5280 section 4.2.1.10) that permit a scope and nothing else. DNS names and addresses are bounded
 * always, since a type that is missing would be open; so is each address family, by excluding all of one that has no
 * range. What the gateway root may not do on top of that, it may not do here either: its exclusions, and its limits for
 * other types of names, are taken over byte by byte. (Its limits for names and addresses are in the scope already.)
 * IPv4 addresses that it excludes as IPv4-mapped IPv6 addresses are excluded as what they are, too: no browser takes
 * the one for the other.
 * Mailboxes, URIs and directory names are not bounded beyond that: a browser knows a server by none of them (RFC 9525),
 * the pair is for TLS servers only, and honest device certificates do have a mailbox in their subject.
 * @param root whose limits are taken over; null for a root that is only being made.
 */
export function scopeConstraints(scope: Pick<Scope, 'names' | 'addresses'>, root: Certificate | null): Uint8Array {
  const inherited = inheritedSubtrees(root);
  const names = scope.names.length > 0 ? scope.names : [RESERVED_NAME];
  const permitted = [
    ...names.map((name) => dnsSubtree(isOnlyBelow(name, root) ? `.${name}` : name)),
    ...scope.addresses.map(ipSubtree),
    ...inherited.permitted.filter((subtree) => ![DNS, IP].includes(baseTag(subtree))),
  ];
  const lengths = new Set(scope.addresses.map((cidr) => readRange(cidr).bytes.length));
  const closed = [...(lengths.has(4) ? [] : ['0.0.0.0/0']), ...(lengths.has(16) ? [] : ['::/0'])];
  const excluded = [...closed.map(ipSubtree), ...mappedRanges(root).map(ipSubtree), ...inherited.excluded];
  return encodeSequence(
    encode(constructed(0), ...permitted),
    ...(excluded.length > 0 ? [encode(constructed(1), ...excluded)] : []),
  );
}

/** The root permits what is below this name, by a leading dot, and not the name itself. */
function isOnlyBelow(name: string, root: Certificate | null): boolean {
  const permitted = (root?.known.nameConstraints?.permitted ?? []).flatMap(({ base }) =>
    base.kind === 'dns' ? [base.value.toLowerCase()] : [],
  );
  return permitted.length > 0 && !permitted.some((base) => dnsWithin(name, base));
}

const dnsSubtree = (name: string): Uint8Array => encodeSequence(encode(DNS, new TextEncoder().encode(name)));

/** Address and mask side by side: 8 or 32 octets. */
function ipSubtree(cidr: string): Uint8Array {
  const range = readRange(cidr);
  const mask = maskOf(range);
  return encodeSequence(encode(IP, Uint8Array.from([...range.bytes.map((byte, i) => byte & (mask[i] ?? 0)), ...mask])));
}

/** The IPv4 ranges that a root excludes in their IPv6 form. */
function mappedRanges(root: Certificate | null): string[] {
  return (root?.known.nameConstraints?.excluded ?? []).flatMap(({ base }) => {
    if (base.kind !== 'ip') return [];
    const octets = unmapRange(base.bytes);
    return octets === base.bytes ? [] : (cidrOf(octets) ?? []);
  });
}

interface Subtrees {
  readonly permitted: readonly Uint8Array[];
  readonly excluded: readonly Uint8Array[];
}

function inheritedSubtrees(root: Certificate | null): Subtrees {
  const extension = root?.extensions.get(EXTENSION.nameConstraints);
  return extension ? subtreesOf(extension.value) : { permitted: [], excluded: [] };
}

/** @throws DerError where it is no value of NameConstraints. */
function subtreesOf(constraints: Uint8Array): Subtrees {
  const lists = new DerReader(onlyElement(constraints, TAG.sequence).content);
  return { permitted: elements(lists, 0), excluded: elements(lists, 1) };
}

function elements(lists: DerReader, number: number): Uint8Array[] {
  const list = lists.optional(constructed(number));
  const found: Uint8Array[] = [];
  if (list) for (const items = lists.inside(list); !items.atEnd;) found.push(items.element().der);
  return found;
}

/**
 * Whether two values of NameConstraints say the same, in whatever order. Both were read before.
 * @throws DerError where either is none.
 */
export function sameSubtrees(one: Uint8Array, other: Uint8Array): boolean {
  const [ours, theirs] = [subtreesOf(one), subtreesOf(other)];
  return sameSet(ours.permitted, theirs.permitted) && sameSet(ours.excluded, theirs.excluded);
}

function sameSet(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  const [ours, theirs] = [new Set(some.map(toHex)), new Set(others.map(toHex))];
  return ours.size === theirs.size && [...ours].every((each) => theirs.has(each));
}

const baseTag = (subtree: Uint8Array): number => new DerReader(onlyElement(subtree, TAG.sequence).content).nextTag;
