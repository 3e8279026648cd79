import type { Certificate } from './certificate.ts';
import { attempt, constructed, type DerReader, primitive, readWhole, TAG } from './der.ts';
import { readGeneralNames } from './general-name.ts';

const OID_CRL_DISTRIBUTION_POINTS = '2.5.29.31';
/** RFC 9608. */
const OID_NO_REVOCATION_AVAILABLE = '2.5.29.56';
/** What the CA/Browser Forum calls short-lived, in days. Revoking takes about as long as waiting. */
const SHORT_LIVED_DAYS = 7;
const DAY = 86_400_000;

/**
 * Where revocation data of this certificate is to be had: `not-needed` where its issuer publishes none (noRevAvail) or it lives too
 * short, else the http(s) addresses of its full lists. Addresses are hostile text: whoever fetches looks at the host first.
 */
export function revocationSources(certificate: Certificate): 'not-needed' | { readonly crls: readonly string[] } {
  if (declaresNoRevocation(certificate) || isShortLived(certificate)) return 'not-needed';
  const extension = certificate.extensions.get(OID_CRL_DISTRIBUTION_POINTS);
  const points = extension && attempt(() => readWhole(extension.value, TAG.sequence, readPoints));
  return { crls: points?.ok ? points.value.filter((uri) => /^https?:\/\//i.test(uri)) : [] };
}

/** The issuer says that it publishes no revocation data for this certificate; an authority may not say so of another. */
export function declaresNoRevocation({ extensions, known }: Certificate): boolean {
  return extensions.has(OID_NO_REVOCATION_AVAILABLE) && known.basicConstraints?.ca !== true;
}

function isShortLived({ notBefore, notAfter }: Certificate): boolean {
  return notAfter.time - notBefore.time <= SHORT_LIVED_DAYS * DAY;
}

/** CRLDistributionPoints (RFC 5280 section 4.2.1.13): URIs of points that cover all reasons and are signed by the issuer itself. */
function readPoints(list: DerReader): string[] {
  const uris: string[] = [];
  while (!list.atEnd) {
    const point = list.enter();
    const name = point.optional(constructed(0));
    const partial = [point.optional(primitive(1)), point.optional(constructed(2))].some((field) => field !== undefined);
    point.finish();
    const fullName = name && point.inside(name).optional(constructed(0));
    if (fullName === undefined || partial) continue;
    for (const general of readGeneralNames(point.inside(fullName))) if (general.kind === 'uri') uris.push(general.value);
  }
  return uris;
}
