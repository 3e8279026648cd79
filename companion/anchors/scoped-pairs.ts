import { pairProblem } from '../../src/core/anchors/check-pair.ts';
import { labelOfName } from '../../src/core/anchors/name.ts';
import { attributeValues, decodeCertificate } from '../../src/core/x509/basics/index.ts';
import { sameBytes } from '../../src/core/encoding/bytes.ts';
import type { StoredCertificate, Wanted } from './types.ts';

/** Which certificates in a store are Latchkey's: told from the certificates themselves, never from their nicknames. */

/**
 * Reads the label in a name that Latchkey wrote.
 * @returns null for every other name, and for bytes that are no certificate.
 */
export function pairLabelOf(der: Uint8Array, whose: 'subject' | 'issuer' = 'subject'): string | null {
  const decoded = decodeCertificate(der);
  return decoded.ok ? labelOfName(decoded.value[whose]) : null;
}

/** A pair found in a store. */
export interface StoredPair {
  readonly label: string;
  readonly scopeRoot: StoredCertificate;
  /** Null if it was not found. */
  readonly cross: StoredCertificate | null;
}

/**
 * Finds every scoped pair of Latchkey's among these certificates, expired ones included: they are ours to remove as
 * well.
 */
export async function pairsAmong(held: readonly StoredCertificate[]): Promise<StoredPair[]> {
  const pairs: StoredPair[] = [];
  for (const scopeRoot of held) {
    const label = pairLabelOf(scopeRoot.der);
    // A root is checked as if it were both halves: the same constraints make either of them scoped.
    if (label === null || !(await arePair(scopeRoot.der, scopeRoot.der))) continue;
    const crosses: StoredCertificate[] = [];
    for (const other of held) {
      if (
        !sameBytes(other.der, scopeRoot.der) &&
        pairLabelOf(other.der, 'issuer') === label &&
        (await arePair(scopeRoot.der, other.der))
      )
        crosses.push(other);
    }
    pairs.push({ label, scopeRoot, cross: crosses[0] ?? null });
  }
  return pairs;
}

async function arePair(scopeRoot: Uint8Array, cross: Uint8Array): Promise<boolean> {
  const root = decodeCertificate(scopeRoot);
  return root.ok && (await pairProblem(scopeRoot, cross, root.value.notBefore.time)) === null;
}

/**
 * What to look for to find a certificate: its label, and the names under which browsers file one that was imported,
 * which are parts of its subject.
 */
export function wantedBy(label: string, der: Uint8Array): Wanted {
  const decoded = decodeCertificate(der);
  const names = decoded.ok
    ? ['2.5.4.3', '2.5.4.10', '2.5.4.11'].flatMap((type) => attributeValues(decoded.value.subject, type))
    : [];
  return { label, alsoUnder: names.filter((name) => name.length > 2) };
}
