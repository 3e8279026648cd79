import type { CertificateFact } from '../observation/types.ts';
import type { GatewayRoot } from '../gateways/types.ts';
import { decodeCertificate } from '../x509/certificate/certificate.ts';
import { sameBytes } from '../x509/der/der-values.ts';
import { type RevocationStatus, revocationStatus } from '../x509/revocation/revocation.ts';
import { sanitizeText } from '../x509/der/sanitize.ts';
import type { CertificateFacts, Oid, PathReason, RevocationData, ValidateResult } from '../x509/types.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../x509/certificate/usage.ts';
import { validatePath } from '../x509/path/validate-path.ts';
import { whoseNameItBears } from './namesakes.ts';
import type { Trust } from '../gateways/types.ts';

/** How the presented certificate stands to the paired gateways. */
export type PathFinding =
  | {
      readonly kind: 'to-gateway';
      readonly gateway: GatewayRoot;
      readonly path: readonly Uint8Array[];
      readonly revocation: RevocationStatus;
    }
  | { readonly kind: 'self-signed' }
  | { readonly kind: 'no-gateway' }
  /** The issuer bears the name of a paired root but has another key: whoever signed this is not that gateway. */
  | { readonly kind: 'impostor'; readonly gateway: GatewayRoot }
  /** The issuer bears the name of a gateway's stored intermediate but has another key: intermediates rotate. */
  | { readonly kind: 'rotated'; readonly gateway: GatewayRoot }
  | { readonly kind: 'unknown-issuer'; readonly detail: string }
  | { readonly kind: 'broken'; readonly reason: PathReason; readonly detail: string };

const NOTHING: RevocationData = { crls: [], ocsp: [] };

/**
 * Looks for a path from the presented leaf to a paired root: leaf, stored intermediates and anything presented
 * (docs/platform-facts.md#leaf-only).
 */
export async function findPath(
  presented: CertificateFact,
  facts: CertificateFacts,
  { gateways, revocation: atHand = NOTHING, localDevice = OID_LOCAL_DEVICE }: Trust,
  now: number,
): Promise<PathFinding> {
  const itself = gateways.find((gateway) => sameBytes(gateway.root, presented.leaf));
  if (itself) return { kind: 'to-gateway', gateway: itself, path: [presented.leaf], revocation: 'not-needed' };
  if (facts.selfSigned) return { kind: 'self-signed' };
  if (gateways.length === 0) return { kind: 'no-gateway' };
  const revocation = presented.stapled ? { ...atHand, ocsp: [...atHand.ocsp, presented.stapled] } : atHand;
  const result = await validateWithLists({
    presented,
    gateways,
    revocation,
    usages: usagesOf(facts, localDevice),
    facts,
    now,
  });
  if (!result.ok) return (await whoseNameItBears(presented.leaf, gateways)) ?? explain(result);
  const gateway = gateways.find(({ root }) => sameBytes(root, result.path[result.path.length - 1] ?? new Uint8Array()));
  if (!gateway) throw new Error('findPath: the path ends in no paired root');
  return { kind: 'to-gateway', gateway, path: result.path, revocation: await statusOf(result.path, revocation, now) };
}

interface Sought {
  readonly presented: CertificateFact;
  readonly facts: CertificateFacts;
  readonly gateways: readonly GatewayRoot[];
  readonly revocation: RevocationData;
  readonly usages: readonly Oid[];
  readonly now: number;
}

/**
 * What the whole path must allow: what the leaf claims to be (every CA that lists purposes must list Local Device as
 * well, docs/glossary.md), and serving a website.
 */
function usagesOf({ extendedKeyUsage }: CertificateFacts, localDevice: Oid): readonly Oid[] {
  if (!extendedKeyUsage?.includes(localDevice)) return [OID_SERVER_AUTH];
  return extendedKeyUsage.includes(OID_SERVER_AUTH) ? [localDevice, OID_SERVER_AUTH] : [localDevice];
}

/**
 * A list that cannot be relied on says nothing: then the path is judged as if there were none, and `statusOf` tells.
 */
async function validateWithLists(sought: Sought): Promise<ValidateResult> {
  const result = await validateToGateways(sought);
  return !result.ok && result.reason === 'revocation-unknown'
    ? validateToGateways({ ...sought, revocation: { ...sought.revocation, crls: [] } })
    : result;
}

async function statusOf(
  path: readonly Uint8Array[],
  revocation: RevocationData,
  now: number,
): Promise<RevocationStatus> {
  const [leaf, issuer] = path.slice(0, 2).map(decodeCertificate);
  return leaf?.ok && issuer?.ok ? revocationStatus(leaf.value, issuer.value, revocation, now) : 'no-list';
}

/**
 * Dates are a question of their own, so a path that fails for the leaf's dates alone is sought again at a moment
 * inside them: an expired certificate of the gateway is told apart from a stranger's.
 */
async function validateToGateways({
  presented,
  facts,
  gateways,
  revocation,
  usages,
  now,
}: Sought): Promise<ValidateResult> {
  const input = {
    leaf: presented.leaf,
    intermediates: [...gateways.flatMap((gateway) => gateway.intermediates), ...presented.others],
    anchors: gateways.map((gateway) => gateway.root),
    usages,
    ...revocation,
  };
  const result = await validatePath({ ...input, time: now });
  const outsideDates = now < facts.notBefore || now > facts.notAfter;
  if (result.ok || !outsideDates || facts.notBefore > facts.notAfter) return result;
  return validatePath({ ...input, time: now > facts.notAfter ? facts.notAfter : facts.notBefore });
}

function explain(result: Extract<ValidateResult, { ok: false }>): PathFinding {
  const detail = whereAndWhy(result);
  return result.reason === 'no-path' || result.reason === 'issuer-not-trusted'
    ? { kind: 'unknown-issuer', detail }
    : { kind: 'broken', reason: result.reason, detail };
}

/** A long name must not push the rule out of sight. */
const MAX_NAME = 120;

/** The first certificate that failed, and the rule: what Details shows. */
function whereAndWhy({ at, subject, detail }: Extract<ValidateResult, { ok: false }>): string {
  if (at === undefined || subject === undefined) return detail;
  return (
    `${at === 0 ? 'The device’s certificate' : 'The issuer’s certificate'} ` +
    `(${sanitizeText(subject, MAX_NAME) || 'without a name'}): ${detail}`
  );
}
