import { decodeCertificate } from '../x509/certificate/certificate.ts';
import { constrainedScope } from '../scope/constrained-scope.ts';
import { localScope } from '../scope/scope.ts';
import type { Scope } from '../gateways/types.ts';

/**
 * The most that a gateway root may ever be believed for: all that is local, for as long as the root lasts, within its
 * own name constraints.
 */
export function widestScope(root: Uint8Array): Scope {
  const decoded = decodeCertificate(root);
  if (!decoded.ok) return { names: [], addresses: [], until: 0 };
  return constrainedScope(localScope(decoded.value.notAfter.time), decoded.value);
}
