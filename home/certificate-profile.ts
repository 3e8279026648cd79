import { isIP } from 'node:net';
import type { Oid } from '../src/core/x509/types.ts';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonGeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
} from './x509.ts';

/**
 * The extensions of an end-entity certificate (RFC 5280 section 4.2.1).
 * @param names DNS names and IP addresses for the subject alternative name; empty: none is written.
 * @param usages OIDs of the extended key usage; null: none is written.
 */
export function leafExtensions(names: readonly string[], usages: readonly Oid[] | null): Extension[] {
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
  ];
  if (usages) extensions.push(new ExtendedKeyUsageExtension([...usages]));
  if (names.length > 0) {
    extensions.push(new SubjectAlternativeNameExtension(names.map(generalName)));
  }
  return extensions;
}

/**
 * The extensions of a CA certificate (RFC 5280 section 4.2.1).
 * @param pathLength how many CAs may follow; undefined: no limit.
 */
export function caExtensions(pathLength?: number): Extension[] {
  return [
    new BasicConstraintsExtension(true, pathLength, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
}

function generalName(value: string): JsonGeneralName {
  return { type: isIP(value) ? 'ip' : 'dns', value };
}

const DAY = 24 * 60 * 60 * 1000;

interface Period {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** When a certificate is valid, seen from now. */
export type Validity = 'current' | 'expired' | 'not-yet' | 'authority';

const DAYS_FROM_NOW: Record<Validity, readonly [from: number, until: number]> = {
  // 90 days together, as a gateway's certificate may be valid at most (docs/local-device-eku.md section 4.7).
  current: [-1, 89],
  expired: [-120, -30],
  'not-yet': [30, 120],
  // Long enough on both sides that only the leaf's own dates can be at fault.
  authority: [-730, 3650],
};

/** The dates of a certificate, in whole seconds, as certificates carry them. */
export function validityPeriod(validity: Validity): Period {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const [from, until] = DAYS_FROM_NOW[validity];
  return { notBefore: new Date(now + from * DAY), notAfter: new Date(now + until * DAY) };
}
