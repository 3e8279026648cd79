import type { Certificate } from '../certificate/certificate.ts';
import { EXTENSION } from '../identifiers.ts';
import { readGeneralName } from '../certificate/name.ts';
import { attempt, type DerReader, readOid, readWhole, TAG } from '../der/der.ts';
import { distributionPointsOf } from './distribution-point.ts';

const OID_OCSP = '1.3.6.1.5.5.7.48.1';
/** RFC 9608. */
const OID_NO_REVOCATION_AVAILABLE = '2.5.29.56';
/** What the CA/Browser Forum calls short-lived, in days. Revoking takes about as long as waiting. */
const SHORT_LIVED_DAYS = 7;
const DAY = 86_400_000;

/** http(s) addresses of the issuer's lists and of the OCSP responders that speak of a certificate. */
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
    crls: distributionPointsOf(certificate)
      .flatMap(({ uris, byAnother }) => (byAnother ? [] : uris))
      .filter(isWeb),
    ocsp: respondersOf(certificate).filter(isWeb),
  };
}

const isWeb = (uri: string): boolean => /^https?:\/\//i.test(uri);

function respondersOf({ extensions }: Certificate): string[] {
  const extension = extensions.get(EXTENSION.infoAccess);
  const decoded = extension && attempt(() => readWhole(extension.value, TAG.sequence, readResponders));
  return decoded?.ok ? decoded.value : [];
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
