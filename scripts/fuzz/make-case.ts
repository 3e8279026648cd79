import { BYTE_MUTATIONS, CONTENT_MUTATIONS, MUTATION_NAMES, type MutationName, MUTATIONS } from './mutations.ts';
import { GATEWAY_INPUTS, type GatewayInput } from './gateway-inputs.ts';
import type { Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import type { Chain } from './types.ts';
import { signedParts } from './tlv.ts';

/** A mutant of one certificate of a chain, the leaf (0), an intermediate or (last) the anchor. */
export interface ChainCase {
  readonly kind: 'chain' | 'signed again';
  readonly mutation: MutationName;
  readonly chain: Chain;
  readonly at: number;
  readonly mutant: Uint8Array;
}

/** A mutant of a single certificate. */
export interface LoneCase {
  readonly kind: 'lone';
  readonly mutation: MutationName;
  readonly mutant: Uint8Array;
}

/** A mutant of the revocation list that lists the leaf of `Seeds.revoked`. */
export interface ListCase {
  readonly kind: 'list';
  readonly mutation: MutationName;
  readonly mutant: Uint8Array;
}

/** A mutant of what a device sends to the gateway. */
export interface InputCase {
  readonly kind: 'gateway';
  readonly mutation: MutationName;
  readonly input: GatewayInput;
  readonly mutant: Uint8Array;
  /** Its device signed the change. */
  readonly again: boolean;
}

export type FuzzCase = ChainCase | LoneCase | ListCase | InputCase;

/** Longer mutants only cost time; what they could show, `node-repeat` shows below this. */
const MAX_BYTES = 60_000;

/** Every certificate of a chain, leaf first, anchors last. */
export const members = ({ input }: Chain): readonly Uint8Array[] => [
  input.leaf,
  ...input.intermediates,
  ...input.anchors,
];

/** The case of this number; null where chance found nothing to change. */
export function makeCase(random: Random, seeds: Seeds): FuzzCase | null {
  const donors = seeds.certificates;
  const kind = random.pick(['lone', 'list', 'gateway', 'chain', 'chain', 'chain', 'chain', 'chain', 'chain'] as const);
  if (kind === 'gateway') return sentToGateway(random, seeds, donors);
  if (kind !== 'chain') {
    const mutated = mutate(kind === 'list' ? seeds.revoked.list : random.pick(donors), random, donors, MUTATION_NAMES);
    return mutated && { kind, ...mutated };
  }
  const again = random.chance(2);
  const chain = random.pick(again ? seeds.chains.filter(({ sign }) => sign) : seeds.chains);
  const all = members(chain);
  const at = random.chance(3) ? random.below(all.length) : 0;
  const original = all[at] as Uint8Array;
  return again ? signedAgain(chain, at, original, random, donors) : changed(chain, at, original, random, donors);
}

function changed(
  chain: Chain,
  at: number,
  original: Uint8Array,
  random: Random,
  donors: readonly Uint8Array[],
): ChainCase | null {
  const mutated = mutate(original, random, donors, MUTATION_NAMES);
  return mutated && { kind: 'chain', chain, at, ...mutated };
}

/** The issuer itself signs what was changed: the signature is good, so that every rule behind it is reached. */
function signedAgain(
  chain: Chain,
  at: number,
  original: Uint8Array,
  random: Random,
  donors: readonly Uint8Array[],
): ChainCase | null {
  const mutated = mutate(original, random, donors, CONTENT_MUTATIONS);
  const parts = mutated && signedParts(mutated.mutant);
  if (!parts || !chain.sign) return null;
  return { kind: 'signed again', mutation: mutated.mutation, chain, at, mutant: chain.sign(at, parts.tbs) };
}

/** Requests also signed anew, so that what stands behind the signature is reached; text is changed as bytes. */
function sentToGateway(random: Random, { gateway }: Seeds, donors: readonly Uint8Array[]): InputCase | null {
  const input = random.pick(GATEWAY_INPUTS);
  const again = input === 'request' && random.chance(2);
  const names = input !== 'request' ? BYTE_MUTATIONS : again ? CONTENT_MUTATIONS : MUTATION_NAMES;
  const mutated = mutate(gateway.sent[input], random, donors, names);
  const parts = again && mutated ? signedParts(mutated.mutant) : null;
  if (!mutated || (again && !parts)) return null;
  return { kind: 'gateway', input, again, ...mutated, ...(parts && { mutant: gateway.signRequest(parts.tbs) }) };
}

/** One mutation in most cases, up to three in some; named after the first. */
function mutate(
  der: Uint8Array,
  random: Random,
  donors: readonly Uint8Array[],
  names: readonly MutationName[],
): { mutation: MutationName; mutant: Uint8Array } | null {
  const mutation = random.pick(names);
  let mutant = MUTATIONS[mutation](der, random, donors);
  for (let more = random.chance(4) ? 2 : 0; mutant && mutant.length > 0 && more > 0; more--)
    mutant = MUTATIONS[random.pick(names)](mutant, random, donors) ?? mutant;
  return mutant && mutant.length <= MAX_BYTES ? { mutation, mutant: new Uint8Array(mutant) } : null;
}
