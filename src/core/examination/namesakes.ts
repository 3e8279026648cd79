import type { GatewayRoot } from '../gateways/types.ts';
import { type Certificate, mayHaveSigned, sameName, verifySignature } from '../x509/basics/index.ts';
import type { KnownIssuers } from '../x509/path/known-issuers.ts';

/**
 * The certificate was signed under the name of a gateway's root, with another key (`impostor`) or with a key of another
 * type, which pretends nothing: some gateways have a root of each (`namesake`). Or it was signed with another key under
 * the name of one of the gateway's intermediates, which are replaced now and then (`rotated`).
 */
export interface Namesake {
  readonly kind: 'impostor' | 'namesake' | 'rotated';
  readonly gateway: GatewayRoot;
}

/** Longer paths exist, but not in homes. */
const MAX_CHAIN = 8;
/** Whoever answers may send as many certificates of one name as they like. */
const MAX_CHECKS = 100;

/**
 * The leaf and those who signed it, one above the other, as far as their certificates are at hand and whether or not
 * anyone trusts them.
 * @param issuers stored and presented certificates.
 */
export async function signersOf(
  leaf: Certificate,
  issuers: readonly Certificate[],
  { keys }: KnownIssuers,
): Promise<readonly Certificate[]> {
  const chain = [leaf];
  let checks = 0;
  for (let top: Certificate | undefined = leaf; top && chain.length < MAX_CHAIN;) {
    const child: Certificate = top;
    top = undefined;
    for (const issuer of issuers) {
      if (chain.includes(issuer) || !sameName(issuer.subject, child.issuer) || ++checks > MAX_CHECKS) continue;
      if ((await verifySignature(child, issuer.spki, keys)) !== 'valid') continue;
      chain.push((top = issuer));
      break;
    }
  }
  return chain;
}

/**
 * The gateway whose name someone in the chain bears without being it; null where there is none.
 * @param chain the leaf and those who signed it (`signersOf`).
 * @param presented what was sent along: a gateway's intermediate from before, perhaps, that no one stored.
 */
export async function whoseNameItBears(
  chain: readonly Certificate[],
  presented: readonly Certificate[],
  gateways: readonly GatewayRoot[],
  known: KnownIssuers,
): Promise<Namesake | null> {
  const roots = await namesakes(chain, rootsOf(gateways, known), known);
  if (roots.some(({ signed }) => signed)) return null;
  const forged = roots.find(({ mayHave }) => mayHave) ?? roots[0];
  if (forged) return { kind: forged.mayHave ? 'impostor' : 'namesake', gateway: forged.gateway };
  const sent = await namesakes(presented, rootsOf(gateways, known), known);
  const intermediates = [
    ...gateways.flatMap((gateway) => issuersOf(gateway, gateway.intermediates, known)),
    ...sent.flatMap(({ gateway, child, signed }) => (signed ? [{ gateway, issuer: child }] : [])),
  ];
  const [rotated, ...others] = await namesakes(chain.slice(-1), intermediates, known);
  return rotated && [rotated, ...others].every(({ signed }) => !signed)
    ? { kind: 'rotated', gateway: rotated.gateway }
    : null;
}

interface Issuer {
  readonly gateway: GatewayRoot;
  readonly issuer: Certificate;
}

interface Checked {
  readonly gateway: GatewayRoot;
  readonly child: Certificate;
  readonly signed: boolean;
  /** Whether a key of this type can make such a signature at all. */
  readonly mayHave: boolean;
}

/** Those of the certificates that name one of these issuers as theirs, and whether it signed them. */
async function namesakes(
  children: readonly Certificate[],
  issuers: readonly Issuer[],
  { keys }: KnownIssuers,
): Promise<readonly Checked[]> {
  const pairs = children.flatMap((child) =>
    issuers.filter(({ issuer }) => sameName(issuer.subject, child.issuer)).map((issuer) => ({ ...issuer, child })),
  );
  const checked = await Promise.all(
    pairs.slice(0, MAX_CHECKS).map(async ({ gateway, issuer, child }) => {
      const result = await verifySignature(child, issuer.spki, keys);
      if (result !== 'valid' && result !== 'invalid') return [];
      return [{ gateway, child, signed: result === 'valid', mayHave: mayHaveSigned(child, issuer.spki) }];
    }),
  );
  return checked.flat();
}

const rootsOf = (gateways: readonly GatewayRoot[], known: KnownIssuers): readonly Issuer[] =>
  gateways.flatMap((gateway) => issuersOf(gateway, [gateway.root], known));

const issuersOf = (gateway: GatewayRoot, ders: readonly Uint8Array[], known: KnownIssuers): readonly Issuer[] =>
  known.decodeAll(ders).map((issuer) => ({ gateway, issuer }));
