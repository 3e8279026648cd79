import type { Certificate } from './certificate.ts';
import { type Crl, decodeCrl } from './crl.ts';
import { scopeOf } from './crl-scope.ts';
import { crlFault, isFrom } from './crl-usable.ts';
import { toHex } from './der-values.ts';
import type { Question, Refusal } from './position.ts';
import { declaresNoRevocation } from './revocation-sources.ts';

/** CRLReason by number (RFC 5280 section 5.3.1). */
const REASONS = [
  'unspecified', 'key compromise', 'CA compromise', 'affiliation changed', 'superseded', 'cessation of operation', 'certificate hold',
  '', 'removed', 'privilege withdrawn', 'AA compromise',
];

/** The lists of one validation that could be decoded; rubbish cannot be told from a list of somebody else and is left out. */
export function decodeCrls(ders: readonly Uint8Array[]): Crl[] {
  return ders.map(decodeCrl).flatMap((decoded) => (decoded.ok ? [decoded.value] : []));
}

/**
 * Checks each certificate below the anchor against the lists of its own issuer (RFC 5280 section 6.3, full CRLs). No list is no
 * evidence and refuses nobody. A list that claims to be the issuer's and cannot be relied on refuses with `revocation-unknown`,
 * unless another one can: whoever hands in a list asks for it to count.
 */
export async function revocationRefusal(path: readonly Certificate[], crls: readonly Crl[], question: Question): Promise<Refusal | null> {
  if (crls.length === 0) return null;
  for (let at = path.length - 2; at >= 0; at--) {
    const refusal = await judge(path[at] as Certificate, path[at + 1] as Certificate, at, crls, question);
    if (refusal) return refusal;
  }
  return null;
}

async function judge(certificate: Certificate, issuer: Certificate, at: number, crls: readonly Crl[], question: Question): Promise<Refusal | null> {
  if (declaresNoRevocation(certificate)) return null;
  let fault: string | null = null;
  let relied = false;
  for (const crl of crls) {
    if (!isFrom(crl, issuer)) continue;
    const scope = scopeOf(crl, certificate);
    if (scope === 'other') continue;
    const found = scope === 'covers' ? await crlFault(crl, issuer, question.time, question.strict) : scope;
    if (found !== null) {
      fault ??= found;
      continue;
    }
    relied = true;
    const entry = crl.revoked.get(toHex(certificate.serial));
    if (entry) return { reason: 'revoked', detail: `The issuer revoked it (${REASONS[entry.reason ?? 0] || 'unspecified'}).`, at };
  }
  if (relied || fault === null) return null;
  return { reason: 'revocation-unknown', detail: `The issuer’s revocation list cannot be relied on (${fault}).`, at };
}
