import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { type RouteHandler, type Routes, textAnswer } from '../common/routes.ts';
import type { Records } from '../records/records.ts';
import { createRevocationLists } from './list.ts';
import { respond } from './responder.ts';

/**
 * What relying parties fetch about a certificate, over http as is usual for it: everything here is signed (RFC 5280
 * sections 4.2.1.13 and 4.2.2.1; RFC 6960 appendix A).
 * @param now milliseconds since the epoch.
 */
export function revocationRoutes(
  authority: CertificateAuthority,
  records: Records,
  now: () => number = Date.now,
): Routes {
  const listOf = createRevocationLists(records, now);
  const named = (name: string, ending: string) => authority.issuers.find(({ id }) => `${id}${ending}` === name);
  const ocsp = async (request: Uint8Array) => ({
    status: 200,
    headers: { 'content-type': 'application/ocsp-response' },
    body: await respond(request, records, authority.issuers, now()),
  });
  const missing = (): ReturnType<RouteHandler> => textAnswer(404, 'Nothing here.');
  return {
    'GET /issuers/': ({ rest }) => {
      const issuer = named(rest, '.cer');
      if (!issuer) return missing();
      return { status: 200, headers: { 'content-type': 'application/pkix-cert' }, body: issuer.certificate.der };
    },
    'GET /lists/': async ({ rest }) => {
      const issuer = named(rest, '.crl');
      if (!issuer) return missing();
      return { status: 200, headers: { 'content-type': 'application/pkix-crl' }, body: await listOf(issuer) };
    },
    'POST /ocsp': ({ body }) => ocsp(new Uint8Array(body)),
    'GET /ocsp/': ({ rest }) =>
      /^[\w+/=%-]{1,1000}$/.test(rest) ? ocsp(new Uint8Array(Buffer.from(unescape(rest), 'base64'))) : missing(),
  };
}

/** Percent-encoding of base64; `decodeURIComponent` throws where it is none. */
const unescape = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
