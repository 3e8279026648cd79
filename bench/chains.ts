import { type KeyKind, mintIntermediate, mintLeaf, mintRoot, type Minted } from '../test/support/mint.ts';

/** A chain of `length` certificates, leaf first, root last. */
export async function mintChain(length: number, key: KeyKind = 'P-256'): Promise<Minted[]> {
  let issuer = await mintRoot({ key });
  const chain = [issuer];
  for (let level = length - 2; level > 0; level--) {
    issuer = await mintIntermediate(issuer, { key, subject: `CN=Intermediate ${String(level)}` });
    chain.unshift(issuer);
  }
  return [await mintLeaf(issuer, { key }), ...chain];
}
