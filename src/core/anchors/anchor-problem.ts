import { isUnsafeKey } from '../gateways/root-problem.ts';
import {
  allowsUsage,
  type Certificate,
  KEY_USAGE,
  keyRefusal,
  matchName,
  OID_SERVER_AUTH,
  type ReferenceName,
  unknownCritical,
  verifySignature,
} from '../x509/basics/index.ts';
import { describeCertificate } from '../x509/describe/inspect.ts';
import { mapsPolicies } from './conditions.ts';
import type { AnchorProblem } from './types.ts';

/**
 * Why a gateway root must get no cross certificate: what it may not do itself, such a certificate must not let it do.
 * @returns null where it may get one.
 */
export async function gatewayProblem(root: Certificate): Promise<AnchorProblem | null> {
  const { basicConstraints, keyUsage } = root.known;
  if (basicConstraints?.ca !== true || keyUsage?.has(KEY_USAGE.keyCertSign) === false) return 'not-a-ca';
  return commonProblem(root);
}

/**
 * Why a device with this certificate, reached under this name, must get no cross certificate.
 * @returns null where it may get one.
 */
export async function deviceProblem(leaf: Certificate, host: ReferenceName): Promise<AnchorProblem | null> {
  if (!leaf.selfIssued) return 'not-self-signed';
  const problem = await commonProblem(leaf);
  if (problem) return problem;
  if ((await verifySignature(leaf, leaf.spki)) !== 'valid') return 'not-self-signed';
  return matchName(leaf, host) === 'match' ? null : 'name-mismatch';
}

async function commonProblem(certificate: Certificate): Promise<AnchorProblem | null> {
  if (!allowsUsage(certificate.known.extendedKeyUsage, OID_SERVER_AUTH)) return 'usage';
  if (unknownCritical(certificate) !== undefined) return 'unknown-critical-extension';
  if (mapsPolicies(certificate)) return 'policy-mappings';
  const facts = await describeCertificate(certificate);
  return isUnsafeKey(facts) || keyRefusal(certificate.spki.publicKey) !== null ? 'unsafe-key' : null;
}
