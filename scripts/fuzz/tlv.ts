/**
 * A loose reader and writer of type-length-value trees, apart from the core's: it takes whatever parses, looks into
 * OCTET STRINGs and BIT STRINGs too, and can write any header, so that mutants get past the outer layers.
 */
export interface Node {
  tag: number;
  /** Length octets to write in place of the right ones. */
  lengthOctets?: readonly number[];
  /** Octets between the length and the first child: the unused-bits octet of a BIT STRING. */
  prefix: Uint8Array;
  /** Null for a leaf, which holds `content`. */
  children: Node[] | null;
  content: Uint8Array;
  /** The octets it was read from, header included; absent where it was made here. */
  readonly source?: Uint8Array;
}

const OCTET_STRING = 0x04;
const BIT_STRING = 0x03;
/** `[3] EXPLICIT` in a TBSCertificate. */
const EXTENSIONS = 0xa3;

/** The tree of one element that fills `bytes`; null where there is none. */
export function parse(bytes: Uint8Array): Node | null {
  const nodes = parseAll(bytes);
  return nodes?.length === 1 ? (nodes[0] ?? null) : null;
}

function parseAll(bytes: Uint8Array): Node[] | null {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined || first === 0x80 || (tag & 0x1f) === 0x1f) return null;
    const count = first < 0x80 ? 0 : first & 0x7f;
    const length =
      count === 0 ? first : bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + count;
    if (count > 4 || start + length > bytes.length) return null;
    nodes.push(toNode(tag, bytes.subarray(start, start + length), bytes.subarray(at, start + length)));
    at = start + length;
  }
  return nodes;
}

function toNode(tag: number, content: Uint8Array, source: Uint8Array): Node {
  const skip = tag === BIT_STRING ? 1 : 0;
  const inner = content.subarray(skip);
  const mayHold = (tag & 0x20) !== 0 || ((tag === OCTET_STRING || tag === BIT_STRING) && inner.length > 1);
  const children = mayHold ? parseAll(inner) : null;
  return {
    tag,
    prefix: children ? content.slice(0, skip) : new Uint8Array(),
    children,
    content: content.slice(),
    source,
  };
}

export function write(node: Node): Uint8Array {
  const inner = node.children ? Buffer.concat([node.prefix, ...node.children.map(write)]) : node.content;
  return Buffer.concat([Uint8Array.of(node.tag, ...(node.lengthOctets ?? lengthOf(inner.length))), inner]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100
    ? [0x81, length]
    : length < 0x10000
      ? [0x82, length >> 8, length & 0xff]
      : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
}

/** The node and all below it, each before its children. */
export function flatten(node: Node): Node[] {
  const all: Node[] = [];
  const add = (each: Node): void => {
    all.push(each);
    each.children?.forEach(add);
  };
  add(node);
  return all;
}

/**
 * The octets of a certificate's or list's three parts: what is signed, the algorithm, the signature. Null where it is
 * none.
 */
export function signedParts(
  der: Uint8Array,
): { readonly tbs: Uint8Array; readonly algorithm: Uint8Array; readonly signature: Uint8Array } | null {
  const [tbs, algorithm, signature, ...more] = parse(der)?.children?.map(({ source }) => source) ?? [];
  return tbs && algorithm && signature && more.length === 0 ? { tbs, algorithm, signature } : null;
}

/** The list of a certificate's extensions, where it has one. */
export const extensionsOf = (certificate: Node | null): Node | undefined =>
  certificate?.children?.[0]?.children?.find(({ tag }) => tag === EXTENSIONS)?.children?.[0];
