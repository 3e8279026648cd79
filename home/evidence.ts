import { createHash } from 'node:crypto';
import type { Attester } from './makers.ts';
import { type RouteHandler, type Routes, textAnswer } from './http.ts';
import { SIGNING } from './keys.ts';
import type { X509Certificate } from './x509.ts';

/** Where a device shows what is known of it (docs/device-evidence.md). */
export const EVIDENCE_PATH = '/.well-known/latchkey/evidence';

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/**
 * The routes of a device that signs statements about itself: a token (RFC 9711) for whoever asks with a nonce, in a
 * wrapper (RFC 9999).
 * @param presented the certificate that the device presents by TLS when it is asked.
 */
export function evidenceRoutes(attester: Attester, model: string, presented: () => X509Certificate | null): Routes {
  const answer: RouteHandler = async ({ query }) => {
    const nonce = query.get('nonce');
    const certificate = presented();
    if (nonce === null || certificate === null) return textAnswer(400, 'A nonce is needed, and https.');
    const token = await signToken(attester, {
      eat_nonce: nonce,
      iat: Math.floor(Date.now() / 1000),
      hwmodel: base64url(model),
      cnf: { 'x5t#S256': createHash('sha256').update(Buffer.from(certificate.rawData)).digest('base64url') },
    });
    return {
      status: 200,
      headers: { 'content-type': 'application/cmw+json' },
      body: JSON.stringify({ token: ['application/eat+jwt', base64url(token)] }),
    };
  };
  return { [`GET ${EVIDENCE_PATH}`]: answer };
}

/** A JWT (RFC 7519) by the key of the attester, its certificate in `x5c`. */
async function signToken({ keys, certificate }: Attester, claims: object): Promise<string> {
  const header = { alg: 'ES256', typ: 'eat+jwt', x5c: [Buffer.from(certificate.rawData).toString('base64')] };
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}
