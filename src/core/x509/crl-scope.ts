import type { Certificate } from './certificate/certificate.ts';
import type { Crl } from './revocation/crl.ts';
import { attempt, type DerReader, primitive, readWhole, TAG } from './der/der.ts';
import { boolean } from './der/der-values.ts';

/** issuingDistributionPoint (RFC 5280 section 5.2.5): which certificates a list speaks of. */
interface Scope {
  readonly onlyUser: boolean;
  readonly onlyCa: boolean;
  readonly onlyAttribute: boolean;
  readonly indirect: boolean;
}

export const OID_DISTRIBUTION_POINT = '2.5.29.28';

/**
 * Does the list speak of this certificate? `indirect` lists, which speak of other issuers' certificates, are refused by
 * that name.
 */
export function scopeOf(crl: Crl, certificate: Certificate): 'covers' | 'other' | 'indirect' | 'malformed' {
  const extension = crl.extensions.get(OID_DISTRIBUTION_POINT);
  if (extension === undefined) return 'covers';
  const decoded = attempt(() => readWhole(extension.value, TAG.sequence, readScope));
  if (!decoded.ok) return 'malformed';
  const { onlyUser, onlyCa, onlyAttribute, indirect } = decoded.value;
  if (indirect) return 'indirect';
  const isCa = certificate.known.basicConstraints?.ca === true;
  return onlyAttribute || (isCa ? onlyUser : onlyCa) ? 'other' : 'covers';
}

function readScope(fields: DerReader): Scope {
  fields.optional(0xa0);
  const onlyUser = readFlag(fields, 1);
  const onlyCa = readFlag(fields, 2);
  // onlySomeReasons: what is listed is revoked all the same.
  fields.optional(primitive(3));
  return { onlyUser, onlyCa, indirect: readFlag(fields, 4), onlyAttribute: readFlag(fields, 5) };
}

function readFlag(fields: DerReader, number: number): boolean {
  const element = fields.optional(primitive(number));
  return element !== undefined && boolean(element, fields.onOddity);
}
