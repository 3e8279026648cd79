import type { Certificate } from '../x509/basics/index.ts';
import { isOfMaker, organisationsOf } from './organisations.ts';

/** A maker whose root ends a path from a certificate. */
export interface Claimant {
  /** What the person calls the maker. */
  readonly name: string;
  /** Its root, decoded. */
  readonly certificate: Certificate | null;
  readonly organisations?: readonly string[];
}

/**
 * Whose a certificate is, of all the makers whose roots end a path from it. A maker may certify the key of another's
 * authority, which is public (RFC 5280 section 3.2 calls that a cross-certificate), and its root ends the path of the
 * other's devices, too. So where there are several, only the one counts whose own root names the organisation of the
 * certificate, and none where that is not one. Roots that the person calls the same are one maker's.
 * @returns `isContested` where several makers could be meant; otherwise null is a maker that is none of these.
 */
export function whoseDevice<M extends Claimant>(
  leaf: Certificate,
  claimants: readonly M[],
): { readonly maker: M | null; readonly isContested: boolean } {
  const allowed = claimants.filter(
    ({ certificate, organisations }) => certificate !== null && isOfMaker(leaf, certificate, organisations),
  );
  const isNamed = organisationsOf(leaf).length > 0;
  const named = allowed.filter(({ certificate }) => isNamed && certificate !== null && isOfMaker(leaf, certificate));
  const [maker = null, ...rest] = named.length > 0 ? named : allowed;
  const isContested = rest.some(({ name }) => name !== maker?.name);
  return { maker: isContested ? null : maker, isContested };
}
