import { type KeyKind, mintIntermediate, mintKeys, mintLeaf, mintRoot, type Minted } from '../test/support/mint.ts';

/** However many of these make whole chains of up to 8, they are more than the 64 that validatePath keeps imported. */
const RING_KEYS = 71;

/** Key pairs for the rings of one kind of key; made once, since RSA keys take their time. */
export const mintRingKeys = (key: KeyKind): Promise<CryptoKeyPair[]> =>
  Promise.all(Array.from({ length: RING_KEYS }, () => mintKeys(key)));

/** Chains of `length` certificates, leaf first, root last, in which no issuer's key comes twice. */
export async function mintRing(length: number, key: KeyKind, keys: readonly CryptoKeyPair[]): Promise<Minted[][]> {
  const issuers = length - 1;
  const leafKeys = await mintKeys(key);
  const chains = [];
  for (let at = 0; at + issuers <= keys.length; at += issuers)
    chains.push(await mintChain(keys.slice(at, at + issuers), leafKeys));
  return chains;
}

async function mintChain(
  [rootKeys, ...intermediateKeys]: readonly CryptoKeyPair[],
  leafKeys: CryptoKeyPair,
): Promise<Minted[]> {
  let issuer = await mintRoot(rootKeys && { keys: rootKeys });
  const chain = [issuer];
  for (const [level, keys] of intermediateKeys.entries()) {
    issuer = await mintIntermediate(issuer, { keys, subject: `CN=Intermediate ${String(level)}` });
    chain.unshift(issuer);
  }
  return [await mintLeaf(issuer, { keys: leafKeys }), ...chain];
}

/** Hands out the members one after the other, without end. */
export function inRing<T>(members: readonly T[]): () => T {
  let at = 0;
  return () => members[at++ % members.length] as T;
}
