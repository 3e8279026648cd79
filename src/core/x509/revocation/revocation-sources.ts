import { type Certificate, EXTENSION } from '../certificate/certificate.ts';
import { readGeneralName, readGeneralNames } from '../certificate/name.ts';
import { attempt, constructed, type DerReader, primitive, readWhole, TAG } from '../der/der.ts';
import { readOid } from '../der/oid.ts';
import type { RevocationReason } from '../types.ts';

const OID_CRL_DISTRIBUTION_POINTS = '2.5.29.31';
const OID_OCSP = '1.3.6.1.5.5.7.48.1';
/** RFC 9608. */
const OID_NO_REVOCATION_AVAILABLE = '2.5.29.56';
/** What the CA/Browser Forum calls short-lived, in days. Revoking takes about as long as waiting. */
const SHORT_LIVED_DAYS = 7;
const DAY = 86_400_000;

/** http(s) addresses of the full lists and of the OCSP responders that speak of a certificate. */
export interface RevocationSources {
  readonly crls: readonly string[];
  readonly ocsp: readonly string[];
}

/**
 * Where revocation data of this certificate is to be had: `not-needed` where its issuer publishes none (noRevAvail) or
 * it lives too short. Addresses are hostile text: look at the host before fetching.
 */
export function revocationSources(certificate: Certificate): 'not-needed' | RevocationSources {
  if (declaresNoRevocation(certificate) || isShortLived(certificate)) return 'not-needed';
  return {
    crls: addressesIn(certificate, OID_CRL_DISTRIBUTION_POINTS, readPoints),
    ocsp: addressesIn(certificate, EXTENSION.infoAccess, readResponders),
  };
}

function addressesIn({ extensions }: Certificate, oid: string, read: (list: DerReader) => string[]): string[] {
  const extension = extensions.get(oid);
  const decoded = extension && attempt(() => readWhole(extension.value, TAG.sequence, read));
  return decoded?.ok ? decoded.value.filter((uri) => /^https?:\/\//i.test(uri)) : [];
}

/**
 * The issuer says that it publishes no revocation data for this certificate; an authority may not say so of another.
 */
export function declaresNoRevocation({ extensions, known }: Certificate): boolean {
  return extensions.has(OID_NO_REVOCATION_AVAILABLE) && known.basicConstraints?.ca !== true;
}

function isShortLived({ notBefore, notAfter }: Certificate): boolean {
  return notAfter.time - notBefore.time <= SHORT_LIVED_DAYS * DAY;
}

/**
 * CRLDistributionPoints (RFC 5280 section 4.2.1.13): URIs of points that cover all reasons and are signed by the issuer
 * itself.
 */
function readPoints(list: DerReader): string[] {
  const uris: string[] = [];
  while (!list.atEnd) {
    const point = list.enter();
    const name = point.optional(constructed(0));
    const partial = [point.optional(primitive(1)), point.optional(constructed(2))].some((field) => field !== undefined);
    point.finish();
    const fullName = name && point.inside(name).optional(constructed(0));
    if (fullName === undefined || partial) continue;
    for (const general of readGeneralNames(point.inside(fullName)))
      if (general.kind === 'uri') uris.push(general.value);
  }
  return uris;
}

/** AuthorityInfoAccess (RFC 5280 section 4.2.2.1): URIs of those who answer by OCSP. */
function readResponders(list: DerReader): string[] {
  const uris: string[] = [];
  while (!list.atEnd) {
    const description = list.enter();
    const method = readOid(description);
    const place = readGeneralName(description);
    description.finish();
    if (method === OID_OCSP && place.kind === 'uri') uris.push(place.value);
  }
  return uris;
}

/** CRLReason by number (RFC 5280 section 5.3.1). */
const REASONS: Readonly<Record<number, RevocationReason>> = {
  1: 'key-compromise',
  2: 'ca-compromise',
  3: 'affiliation-changed',
  4: 'superseded',
  5: 'cessation-of-operation',
  6: 'certificate-hold',
  8: 'removed',
  9: 'privilege-withdrawn',
  10: 'aa-compromise',
};
const CERTIFICATE_HOLD = 6;

/** The name of a reason, whose number may be missing or unknown. */
export const revocationReason = (reason: number | undefined): RevocationReason => REASONS[reason ?? 0] ?? 'unspecified';

/**
 * A certificate on hold may come back, any other revocation stands for as long as the certificate would have lived
 * (sections 3.3 and 5.3.1), so that old news of it are as good as new ones.
 */
export const isFinal = (reason: number | undefined): boolean => reason !== CERTIFICATE_HOLD;
