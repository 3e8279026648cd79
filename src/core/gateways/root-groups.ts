import {
  type Certificate,
  type CertificateFacts,
  decodeCertificate,
  decodeTolerantly,
  nameText,
  verifySignature,
} from '../x509/basics/index.ts';
import { sameBytes } from '../encoding/bytes.ts';
import { describeCertificate } from '../x509/describe/inspect.ts';
import { StaticKeys } from '../x509/keys/static-keys.ts';
import { rootProblem } from './root-problem.ts';
import type { PairingProblem } from './types.ts';

const MAX_ROOTS = 8;

/** One root, with all else that only says the same: its key certified again, and the keys it took the place of. */
export interface RootGroup {
  readonly root: OfferedCertificate;
  /** Why it cannot be paired, or null. */
  readonly problem: PairingProblem | null;
  readonly kin: readonly OfferedCertificate[];
}

/**
 * The roots among some certificates. A root that was renewed with the same key is one root, the newest that is good. So
 * is a gateway in the middle of changing keys, which hands out four certificates (RFC 7030 section 4.1.3, RFC 4210
 * section 4.4): the old root and the new one, and each key certified by the other. The newer of the two counts then.
 */
export async function rootGroups(candidates: readonly OfferedCertificate[], now: number): Promise<RootGroup[]> {
  const roots = selfSigned(candidates);
  // Every group is held against every other; no gateway hands out more than a few roots.
  const keys = [...new Set(roots.map(keyOf))].slice(0, MAX_ROOTS);
  const groups = await Promise.all(
    keys.map((key) =>
      groupOf(
        roots.filter((root) => keyOf(root) === key),
        candidates,
        now,
      ),
    ),
  );
  const current: RootGroup[] = [];
  for (const group of groups)
    if (!(await anyReplaces(groups, group, candidates))) current.push(await withReplaced(group, groups, candidates));
  return current;
}

/**
 * The root to pair with; or why there is none, or no one. Roots that are unfit count only while there is nothing else.
 */
export function onlyRoot(groups: readonly RootGroup[]): RootGroup | PairingProblem | null {
  const fit = groups.filter(({ problem }) => problem === null);
  const [only, second] = fit.length > 0 ? fit : groups.slice(0, 1);
  return second ? 'two-roots' : (only?.problem ?? only ?? null);
}

const keyOf = ({ facts }: OfferedCertificate): string => facts.spkiSha256;
const isSelfSigned = ({ facts }: OfferedCertificate): boolean => facts.selfSigned;

/** Self-signed authorities; where there are none, what comes nearest, so that its fault can be named. */
function selfSigned(candidates: readonly OfferedCertificate[]): readonly OfferedCertificate[] {
  const selfIssued = candidates.filter(({ facts }) => facts.selfIssued);
  const authorities = selfIssued.filter(({ facts }) => facts.isCa);
  const nearest = authorities.length > 0 ? authorities : selfIssued;
  const proved = nearest.filter(isSelfSigned);
  return proved.length > 0 ? proved : nearest;
}

async function groupOf(
  sameKey: readonly OfferedCertificate[],
  candidates: readonly OfferedCertificate[],
  now: number,
): Promise<RootGroup> {
  const judged = await Promise.all(
    sameKey.map(async (root) => ({ root, problem: await rootProblem(root.certificate, root.facts, now) })),
  );
  judged.sort(
    (a, b) =>
      Number(a.problem !== null) - Number(b.problem !== null) || b.root.facts.notBefore - a.root.facts.notBefore,
  );
  const [{ root, problem }] = judged as [{ root: OfferedCertificate; problem: PairingProblem | null }];
  return {
    root,
    problem,
    kin: candidates.filter((other) => other !== root && other.facts.isCa && keyOf(other) === keyOf(root)),
  };
}

async function anyReplaces(
  groups: readonly RootGroup[],
  older: RootGroup,
  candidates: readonly OfferedCertificate[],
): Promise<boolean> {
  for (const newer of groups) if (await replaces(newer, older, candidates)) return true;
  return false;
}

/** What certifies a replaced key with the new one stays outside: what devices still serve rests on it. */
async function withReplaced(
  group: RootGroup,
  groups: readonly RootGroup[],
  candidates: readonly OfferedCertificate[],
): Promise<RootGroup> {
  const kin = [...group.kin];
  for (const older of groups)
    if (await replaces(group, older, candidates)) kin.push(older.root, ...older.kin.filter(isSelfSigned));
  return { ...group, kin };
}

/** Newer, and each of the two keys has signed for the other: one alone would make the other an authority below it. */
async function replaces(
  newer: RootGroup,
  older: RootGroup,
  candidates: readonly OfferedCertificate[],
): Promise<boolean> {
  if (newer.root.facts.notBefore <= older.root.facts.notBefore) return false;
  return (
    (await hasCertified(older.root, newer.root, candidates)) && (await hasCertified(newer.root, older.root, candidates))
  );
}

async function hasCertified(
  signer: OfferedCertificate,
  subject: OfferedCertificate,
  candidates: readonly OfferedCertificate[],
): Promise<boolean> {
  for (const candidate of candidates) {
    if (
      candidate.facts.isCa &&
      keyOf(candidate) === keyOf(subject) &&
      (await verifySignature(candidate.certificate, signer.certificate.spki)) === 'valid'
    )
      return true;
  }
  return false;
}

/** A certificate among what was offered for pairing, read and described. */
export interface OfferedCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  readonly facts: CertificateFacts;
}

export interface Candidates {
  readonly candidates: readonly OfferedCertificate[];
  /** What is no certificate to rely on: its subject, sanitised, where that can be read, or null. */
  readonly unreadable: readonly (string | null)[];
}

/** Every certificate once, in the order met. One that is odd says nothing of those beside it. */
export async function readCandidates(certificates: readonly Uint8Array[], partsUnreadable = 0): Promise<Candidates> {
  const candidates: OfferedCertificate[] = [];
  const unreadable: (string | null)[] = Array.from({ length: partsUnreadable }, () => null);
  const staticKeys = new StaticKeys();
  for (const der of distinct(certificates)) {
    const decoded = decodeCertificate(der);
    if (decoded.ok)
      candidates.push({ der, certificate: decoded.value, facts: await describeCertificate(decoded.value, staticKeys) });
    else unreadable.push(subjectOf(der));
  }
  return { candidates, unreadable };
}

function subjectOf(der: Uint8Array): string | null {
  const decoded = decodeTolerantly(der);
  // It may be the subject that no one can read.
  return decoded.ok ? nameText(decoded.value.subject) || null : null;
}

function distinct(certificates: readonly Uint8Array[]): Uint8Array[] {
  return certificates.filter((der, i) => certificates.findIndex((other) => sameBytes(other, der)) === i);
}
