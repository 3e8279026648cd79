import type { Host } from '../locality/types.ts';
import { constrainedScope } from '../roots/constrained-scope.ts';
import { SINGLE_LABEL } from '../roots/scope.ts';
import type { Scope } from '../roots/types.ts';
import { type Certificate, decodeCertificate } from '../x509/certificate.ts';
import { sanitizeText } from '../x509/sanitize.ts';
import { verifySignature } from '../x509/signature.ts';
import { scopeConstraints } from './constraints.ts';
import { authorityExtensions } from './extensions.ts';
import { subjectKeyIdentifier } from './key-identifier.ts';
import { isLocalRange, isLocalSuffix } from './local-scope.ts';
import { anchorLabel, anchorName } from './name.ts';
import { freshSigner } from './signer.ts';
import type { AnchorResult } from './types.ts';

/** So that a clock that is a little slow accepts the pair. */
const BACKDATE_MS = 60 * 60 * 1000;

/**
 * Makes a scoped anchor for a gateway root: a fresh scope root, and a cross certificate for the gateway root's own name, key
 * and key identifier under it, both bounded by the scope as critical name constraints, both for TLS servers only, neither
 * outlasting the gateway root or the scope.
 * @param root DER of the paired root.
 * @param name what the person calls the gateway.
 * @param now milliseconds since the epoch.
 */
export async function makeGatewayAnchor(root: Uint8Array, scope: Scope, name: string, now: number): Promise<AnchorResult> {
  const decoded = decodeCertificate(root);
  if (!decoded.ok) return { ok: false, problem: 'unreadable' };
  if (decoded.value.known.basicConstraints?.ca !== true) return { ok: false, problem: 'not-a-ca' };
  return makeAnchor(decoded.value, constrainedScope(scope, decoded.value), name, now);
}

/**
 * The same for one device that signed its own certificate: believed under the one name or address given, and no other.
 * Chromium then accepts that certificate; Firefox calls it self-signed before it looks any further.
 */
export async function makeDeviceAnchor(leaf: Uint8Array, host: Host, name: string, now: number): Promise<AnchorResult> {
  const decoded = decodeCertificate(leaf);
  if (!decoded.ok) return { ok: false, problem: 'unreadable' };
  if ((await verifySignature(decoded.value, decoded.value.spki)) !== 'valid') return { ok: false, problem: 'not-self-signed' };
  const until = decoded.value.notAfter.time;
  const only = host.kind === 'dns' ? { names: [host.value], addresses: [], until } : { names: [], addresses: [`${host.value}/${host.value.includes(':') ? '128' : '32'}`], until };
  return makeAnchor(decoded.value, only, name, now);
}

async function makeAnchor(certified: Certificate, asked: Scope, name: string, now: number): Promise<AnchorResult> {
  const names = asked.names.filter((each) => each !== SINGLE_LABEL);
  if (!names.every(isLocalSuffix) || !asked.addresses.every(isLocalRange)) return { ok: false, problem: 'not-local' };
  if (names.length + asked.addresses.length === 0) return { ok: false, problem: 'empty-scope' };
  const notAfter = Math.min(asked.until, certified.notAfter.time);
  const notBefore = now - BACKDATE_MS;
  if (notAfter <= now) return { ok: false, problem: 'expired' };
  const scope = { names, addresses: asked.addresses, until: notAfter };

  const signer = await freshSigner();
  const label = anchorLabel(sanitizeText(name, 60), now);
  const issuer = anchorName(label);
  const scopeRootId = await subjectKeyIdentifier(signer.spki);
  const constraints = scopeConstraints(scope, certified);
  const pathLength = certified.known.basicConstraints?.pathLength;
  const common = { issuer, notBefore, notAfter };
  const scopeRoot = await signer.certify({
    ...common, subject: issuer, spki: signer.spki,
    extensions: authorityExtensions({ pathLength: pathLength === undefined ? undefined : pathLength + 1, constraints, subjectKeyIdentifier: scopeRootId, authorityKeyIdentifier: scopeRootId }),
  });
  const cross = await signer.certify({
    ...common, subject: certified.subject.der, spki: certified.spki.der,
    extensions: authorityExtensions({
      pathLength, constraints,
      subjectKeyIdentifier: certified.known.subjectKeyIdentifier ?? (await subjectKeyIdentifier(certified.spki.der)),
      authorityKeyIdentifier: scopeRootId,
    }),
  });
  return { ok: true, pair: { scopeRoot, cross, label, scope, leftOut: asked.names.filter((each) => each === SINGLE_LABEL) } };
}
