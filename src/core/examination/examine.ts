import type { CertificateFact } from '../observation/types.ts';
import {
  type Certificate,
  type CertificateFacts,
  decodeCertificate,
  type Decoded,
  decodeTolerantly,
  type Oid,
  OID_LOCAL_DEVICE,
  OID_SERVER_AUTH,
  type PathReason,
  type RevocationData,
  type RevocationReason,
} from '../x509/basics/index.ts';
import { describeCertificate } from '../x509/describe/inspect.ts';
import { ExaminationCache } from './cache.ts';
import type { Examination, NotLookedUp, PathFinding, Trust } from './types.ts';
import { sameBytes } from '../encoding/bytes.ts';
import type { GatewayRoot } from '../gateways/types.ts';
import {
  type KnownIssuers,
  malformedLeaf,
  type PathResult,
  type RevocationWord,
  TLS_SERVER,
  validateWithWord,
} from '../x509/path/decoded-path.ts';
import { decodeCrls } from '../x509/revocation/revocation.ts';
import { type RevocationStatus, revocationStatus } from '../x509/revocation/revocation-status.ts';
import { isForGood } from '../x509/revocation/crl.ts';
import { learnRevocation, type LearntRevocation } from '../x509/revocation/revoked-for-good.ts';
import { signersOf, whoseNameItBears } from './namesakes.ts';

/**
 * Reads a presented certificate, once, and looks for its path.
 * @param now milliseconds since the epoch.
 * @param cache keeps what the next examination can use again.
 * @returns what it showed, or the decoder's code of what made it unreadable.
 * @see docs/architecture.md, "From an event to a verdict"; paths: RFC 5280 section 6.
 */
export function examine(
  presented: CertificateFact,
  trust: Trust,
  now: number,
  cache = new ExaminationCache(),
): Promise<Examination> {
  return cache.examination(presented, trust, now, () => examineAfresh(presented, trust, cache, now));
}

async function examineAfresh(
  presented: CertificateFact,
  trust: Trust,
  { issuers, staticKeys }: ExaminationCache,
  now: number,
): Promise<Examination> {
  const strict = decodeCertificate(presented.leaf);
  const decoded = strict.ok ? strict : decodeTolerantly(presented.leaf);
  if (!decoded.ok) return { ok: false, reason: decoded.fault };
  const notLookedUp: NotLookedUp[] = [];
  const without = (what: NotLookedUp) => () => {
    notLookedUp.push(what);
    return null;
  };
  const find = (key: string) => staticKeys.find(key).catch(without('key-sharing-unknown'));
  const facts = await describeCertificate(decoded.value, { find });
  let path = await findPath(presented, strict, facts, trust, issuers, now);
  const { revoked = [] } = trust.revocation ?? {};
  if (revoked.some(({ key, serial }) => key === facts.spkiSha256 || serial === facts.serial)) {
    const late = await import('./hidden-revocation.ts').catch(without('path-revocation-unknown'));
    if (late)
      path = await late.findHiddenRevocation(
        { presented, leaf: strict, facts, path },
        trust.gateways,
        revoked,
        issuers,
      );
  }
  return { ok: true, examined: { facts, certificate: strict.ok ? strict.value : null, path, notLookedUp } };
}

const NOTHING: RevocationData = { crls: [], ocsp: [] };

/**
 * Looks for a path from the presented leaf to a paired root: leaf, stored intermediates and anything presented, as
 * browsers often show the leaf alone.
 * @param leaf the presented leaf, strictly decoded, or why it could not be.
 * @param facts its description.
 * @param now milliseconds since the epoch.
 */
export async function findPath(
  presented: CertificateFact,
  leaf: Decoded<Certificate>,
  facts: CertificateFacts,
  { gateways, revocation: atHand = NOTHING, localDevice = OID_LOCAL_DEVICE }: Trust,
  known: KnownIssuers,
  now: number,
): Promise<PathFinding> {
  const itself = gateways.find((gateway) => sameBytes(gateway.root, presented.leaf));
  if (itself)
    return { kind: 'to-gateway', gateway: itself, path: leaf.ok ? [leaf.value] : [], revocation: 'not-needed' };
  if (facts.selfSigned) return { kind: 'self-signed' };
  if (gateways.length === 0) return { kind: 'no-gateway' };
  if (!leaf.ok) return { kind: 'broken', failure: malformedLeaf(leaf.fault) };
  const word = {
    crls: decodeCrls(atHand.crls),
    ocsp: presented.stapled ? [...atHand.ocsp, presented.stapled] : atHand.ocsp,
    revoked: atHand.revoked ?? [],
  };
  const others = known.decodeAll(presented.others);
  const sought = {
    ...word,
    leaf: leaf.value,
    intermediates: [...known.decodeAll(gateways.flatMap((gateway) => gateway.intermediates)), ...others],
    anchors: known
      .decodeAll(gateways.map((gateway) => gateway.root))
      .map((certificate) => ({ certificate, purpose: 'gateway' as const })),
    usages: usagesOf(facts, localDevice),
    time: now,
  };
  let result = await validateWithWord(sought, TLS_SERVER, known);
  if (!result.ok && result.path && result.reason !== 'revoked') {
    const { validateDespiteDates } = await import('./despite-dates.ts');
    result = await validateDespiteDates(result, sought, known);
  }
  const { path } = result;
  const root = path?.at(-1);
  const gateway = gateways.find((each) => root && sameBytes(each.root, root.der));
  if (!result.ok) {
    if (gateway) return explain(result, [], gateway);
    const chain = await signersOf(leaf.value, sought.intermediates, known);
    return (await whoseNameItBears(chain, others, gateways, known)) ?? explain(result, chain);
  }
  if (!gateway) throw new Error('no paired root');
  return { kind: 'to-gateway', gateway, path: result.path, revocation: await statusOf(result.path, word, known, now) };
}

/** What the whole path must allow: what the leaf claims to be (purposes nest), and serving a website. */
function usagesOf({ extendedKeyUsage }: CertificateFacts, localDevice: Oid): readonly Oid[] {
  if (!extendedKeyUsage?.includes(localDevice)) return [OID_SERVER_AUTH];
  return extendedKeyUsage.includes(OID_SERVER_AUTH) ? [localDevice, OID_SERVER_AUTH] : [localDevice];
}

async function statusOf(
  [leaf, issuer]: readonly Certificate[],
  word: RevocationWord,
  { keys }: KnownIssuers,
  time: number,
): Promise<RevocationStatus> {
  return leaf && issuer ? revocationStatus(leaf, issuer, word, { time, keys, strictLists: false }) : 'no-list';
}

/**
 * That a certificate of the issuer's name did not sign this one proves nothing: whatever is sent along may be someone
 * else's, or from before. Where it is a gateway's, `whoseNameItBears` knows.
 */
const UNKNOWN: readonly PathReason[] = ['no-path', 'issuer-not-trusted', 'bad-signature'];

/** @param chain the leaf and those who signed it. */
function explain(
  { path, ...failure }: Extract<PathResult, { ok: false }>,
  [leaf, signer]: readonly Certificate[],
  gateway?: GatewayRoot,
): PathFinding {
  if (path && gateway) return { kind: 'broken', failure, ...(failure.reason === 'revoked' ? { path } : { gateway }) };
  if (!UNKNOWN.includes(failure.reason)) return { kind: 'broken', failure };
  return { kind: 'unknown-issuer', failure, issuerSeen: signer !== undefined || leaf?.selfIssued === true };
}

/**
 * The certificate that a gateway was found to have revoked for good: for any reason but certificateHold (RFC 5280
 * section 5.3.1).
 * @returns what to keep of it (docs/revocation.md); null where there is none.
 */
export function revokedForGood(finding: PathFinding): Promise<LearntRevocation> | null {
  if (finding.kind !== 'broken' || !finding.path) return null;
  const { params, at = 0 } = finding.failure;
  const [certificate, issuer] = finding.path.slice(at, at + 2);
  const because = params.because as RevocationReason;
  return certificate && issuer && isForGood(because) ? learnRevocation(certificate, issuer, because) : null;
}
