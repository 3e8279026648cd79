import { createHash } from 'node:crypto';
import type { Attester } from './makers.ts';
import { type RouteHandler, type Routes, textAnswer } from '../gateway/common/routes.ts';
import { SIGNING } from './keys.ts';
import type { X509Certificate } from './x509.ts';

/** Where a device shows what is known of it (docs/device-evidence.md). */
export const EVIDENCE_PATH = '/.well-known/latchkey/evidence';

export const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** What a collection of evidence holds, by label: a record of media type and content, or a collection of its own. */
export interface Collection {
  readonly [label: string]: Collection | EvidenceRecord;
}
type EvidenceRecord = readonly [mediaType: string, content: string];

export const record = (mediaType: string, bytes: Uint8Array | string): EvidenceRecord => [mediaType, base64url(bytes)];

/** A fresh question: its nonce, and the certificate that the device presents by TLS when it is asked. */
export interface Question {
  readonly nonce: string;
  readonly certificate: X509Certificate;
}

/** The route of a device that answers for itself, in a collection (RFC 9999). */
export function evidenceRoute(
  presented: () => X509Certificate | null,
  tell: (question: Question) => Promise<Collection>,
): Routes {
  const answer: RouteHandler = async ({ query }) => {
    const nonce = query.get('nonce');
    const certificate = presented();
    if (nonce === null || certificate === null) return textAnswer(400, 'A nonce is needed, and https.');
    return {
      status: 200,
      headers: { 'content-type': 'application/cmw+json' },
      body: JSON.stringify(await tell({ nonce, certificate })),
    };
  };
  return { [`GET ${EVIDENCE_PATH}`]: answer };
}

/** The route of a device that signs statements about itself: a token (RFC 9711) for whoever asks with a nonce. */
export const evidenceRoutes = (attester: Attester, model: string, presented: () => X509Certificate | null): Routes =>
  evidenceRoute(presented, async (question) => ({
    token: await tokenFor(attester, question, { hwmodel: base64url(model) }),
  }));

/** A token that answers a question and names the certificate presented. */
export async function tokenFor(
  attester: Attester,
  { nonce, certificate }: Question,
  claims: object = {},
): Promise<EvidenceRecord> {
  const sha256 = createHash('sha256').update(Buffer.from(certificate.rawData)).digest('base64url');
  const token = await signToken(attester, {
    eat_nonce: nonce,
    iat: Math.floor(Date.now() / 1000),
    cnf: { 'x5t#S256': sha256 },
    ...claims,
  });
  return record('application/eat+jwt', token);
}

/** A JWT (RFC 7519) by the key of the attester, its certificate in `x5c`. */
export async function signToken({ keys, certificate }: Attester, claims: object): Promise<string> {
  const header = { alg: 'ES256', typ: 'eat+jwt', x5c: [Buffer.from(certificate.rawData).toString('base64')] };
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}
