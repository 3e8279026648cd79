import type { Certificate } from '../../certificate/certificate.ts';

/** Where a certificate stands in a path. */
export type Role = 'leaf' | 'intermediate' | 'anchor';

/**
 * An issuance rule: what RFC 5280 section 4 or the CA/Browser Forum asks of issuers. Breaking one puts no one at
 * risk, and real gateways break many: `strict` refuses, `home` advises. `broken` answers true where the
 * rule is broken.
 */
export interface Lint {
  /** Stable code, kebab-case. */
  readonly code: string;
  readonly broken: (certificate: Certificate, role: Role) => boolean;
}

/** Present and marked critical, present and not, or absent. */
export function criticality({ extensions }: Certificate, oid: string): 'critical' | 'not-critical' | 'absent' {
  const extension = extensions.get(oid);
  return extension === undefined ? 'absent' : extension.critical ? 'critical' : 'not-critical';
}
