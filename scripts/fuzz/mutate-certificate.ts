import type { Mutation } from './types.ts';
import type { Random } from './random.ts';
import { extensionsOf, flatten, type Node, parse, signedParts, write } from './tlv.ts';

/** Mutations that know what a certificate is. */

/** Extensions of another certificate: all of them, or one in place of or beside one. */
export const extensionSwap: Mutation = (der, random, donors) => {
  const tree = parse(der);
  const [own, other] = [extensionsOf(tree), extensionsOf(parse(random.pick(donors)))];
  if (!tree || !own?.children?.length || !other?.children?.length) return null;
  const kind = random.below(3);
  if (kind === 0) own.children = other.children;
  else own.children.splice(random.below(own.children.length), kind - 1, random.pick(other.children));
  return write(tree);
};

/** Turns one critical flag the other way. */
export const criticalFlip: Mutation = (der, random) => {
  const tree = parse(der);
  const own = extensionsOf(tree);
  if (!tree || !own?.children?.length) return null;
  const extension = random.pick(own.children).children;
  const flag = extension?.[1];
  if (!extension || !flag) return null;
  if (flag.tag === 0x01) extension.splice(1, 1);
  else extension.splice(1, 0, { tag: 0x01, prefix: new Uint8Array(), children: null, content: Uint8Array.of(0xff) });
  return write(tree);
};

const UTC_TIME = 0x17;

/** Moves one of the dates to another year, so that it stays a date. */
export const yearShift: Mutation = (der, random) => {
  const tree = parse(der);
  const dates = tree
    ? flatten(tree).filter(
        ({ tag, content }) =>
          (tag === UTC_TIME && content.length === 13) || (tag === UTC_TIME + 1 && content.length === 15),
      )
    : [];
  if (!tree || dates.length === 0) return null;
  const date = random.pick(dates);
  const year = String(2026 + random.below(40) - 20);
  date.content = Buffer.concat([
    Buffer.from(date.tag === UTC_TIME ? year.slice(2) : year),
    date.content.subarray(date.tag === UTC_TIME ? 2 : 4),
  ]);
  return write(tree);
};

/** The signature (or the algorithm, or what is signed) of another certificate. */
export const partSwap: Mutation = (der, random, donors) => {
  const tree = parse(der);
  const other = parse(random.pick(donors));
  const at = random.below(3);
  if (!tree?.children?.[at] || !other?.children?.[at]) return null;
  tree.children[at] = other.children[at];
  return write(tree);
};

/** Signature bytes alone: bits, zeros, ones, lengths; for ECDSA its two integers by themselves. */
export const signatureEdit: Mutation = (der, random) => {
  const tree = parse(der);
  const signature = tree?.children?.[2];
  const leaves = signature ? flatten(signature).filter(({ children }) => children === null) : [];
  if (!tree || leaves.length === 0) return null;
  editLeaf(random.pick(leaves), random);
  return write(tree);
};

function editLeaf(leaf: Node, random: Random): void {
  const kind = random.below(4);
  if (kind === 0) leaf.content = leaf.content.map(() => 0);
  else if (kind === 1) leaf.content = leaf.content.map(() => 0xff);
  else if (kind === 2) leaf.content = Buffer.concat([Uint8Array.of(0), leaf.content]);
  else
    leaf.content = leaf.content.map((byte, i) =>
      i === leaf.content.length - 1 ? byte ^ (1 + random.below(255)) : byte,
    );
}

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The other ECDSA signature of the same content, (r, n - s), which anyone can make: it is valid, and changes nothing
 * that is signed.
 */
export const signatureTwin: Mutation = (der) => {
  const tree = parse(der);
  const s = signedParts(der) && tree?.children?.[2]?.children?.[0]?.children?.[1];
  if (!tree || !s || s.content.length > 33 || s.content.length < 30) return null;
  const hex = (P256_ORDER - BigInt(`0x${Buffer.from(s.content).toString('hex')}`)).toString(16);
  const magnitude = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  s.content = (magnitude[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), magnitude]) : magnitude;
  return write(tree);
};
