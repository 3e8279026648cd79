import type { Mutation } from './types.ts';
import type { Random } from './random.ts';
import { flatten, type Node, parse, write } from './tlv.ts';

/** Mutations of the tree: everything around the change stays well-formed, so that the deeper readers are reached. */

type Change = (node: Node, random: Random, whole: Node, donor: Node | null) => void;

const onTree =
  (change: Change): Mutation =>
  (der, random, donors) => {
    const tree = parse(der);
    if (tree === null) return null;
    const donor = donors.length > 0 ? parse(random.pick(donors)) : null;
    change(random.pick(flatten(tree)), random, tree, donor);
    return write(tree);
  };

const TAGS = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x30, 0x31, 0x80, 0x82, 0x87, 0xa0,
  0xa3, 0x1f,
];
const LENGTHS: readonly (readonly number[])[] = [
  [0x00],
  [0x80],
  [0x7f],
  [0x81, 0x01],
  [0x82, 0x00, 0x10],
  [0x84, 0xff, 0xff, 0xff, 0xff],
  [0x85, 0, 0, 0, 0, 1],
  [0xff],
];

/** Lies about a length: too much, too little, indefinite, not minimal, absurd. */
export const lengthEdit = onTree((node, random) => {
  const inner = write(node).length;
  const off = [inner - 1, inner, inner + 1, inner - 3].map((length) =>
    length < 0x80 ? [Math.max(0, length)] : [0x82, length >> 8, length & 0xff],
  );
  node.lengthOctets = random.pick([...LENGTHS, ...off]);
});

export const tagEdit = onTree((node, random) => {
  node.tag = random.chance(3) ? node.tag ^ 0x20 : random.pick(TAGS);
});

/** New content of the same or another length for one leaf: integers, times, names, OIDs, flags. */
export const valueEdit = onTree((_, random, whole) => {
  const leaves = flatten(whole).filter(({ children }) => children === null);
  if (leaves.length === 0) return;
  const leaf = random.pick(leaves);
  const { content } = leaf;
  const kind = random.below(5);
  if (kind === 0) leaf.content = random.bytes(random.below(24));
  else if (kind === 1) leaf.content = Buffer.concat([Uint8Array.of(random.pick([0, 0x80, 0xff])), content]);
  else if (kind === 2) leaf.content = content.slice(0, random.below(content.length + 1));
  else if (kind === 3) leaf.content = Buffer.concat(Array.from({ length: 1 + random.below(40) }, () => content));
  else leaf.content = content.map((byte) => (random.chance(8) ? random.below(256) : byte));
});

const onParent = (
  change: (parent: Node & { children: Node[] }, random: Random, donor: Node | null) => void,
): Mutation =>
  onTree((_, random, whole, donor) => {
    const parents = flatten(whole).filter(
      (node): node is Node & { children: Node[] } => (node.children?.length ?? 0) > 0,
    );
    if (parents.length > 0) change(random.pick(parents), random, donor);
  });

export const nodeDelete = onParent(({ children }, random) => void children.splice(random.below(children.length), 1));

export const nodeRepeat = onParent(({ children }, random) => {
  const node = random.pick(children);
  children.splice(random.below(children.length), 0, ...Array.from({ length: random.chance(20) ? 500 : 1 }, () => node));
});

export const nodeSwap = onParent(({ children }, random) => {
  const [a, b] = [random.below(children.length), random.below(children.length)];
  [children[a], children[b]] = [children[b] as Node, children[a] as Node];
});

export const nodeGraft = onParent(({ children }, random, donor) => {
  if (donor) children.splice(random.below(children.length + 1), random.below(2), random.pick(flatten(donor)));
});

/** Wraps a node in itself many times: depth must cost nothing. */
export const nodeNest = onParent(({ children }, random) => {
  const at = random.below(children.length);
  let inner = children[at] as Node;
  for (let depth = 1 + random.below(200); depth > 0; depth--)
    inner = { tag: random.pick([0x30, 0xa4]), prefix: new Uint8Array(), children: [inner], content: new Uint8Array() };
  children[at] = inner;
});
