import { createHash } from 'node:crypto';
import type { MakerSigner } from './makers.ts';
import { type RouteAnswer, type RouteHandler, type Routes, textAnswer } from './http.ts';
import { base64url, signStatement } from './statement.ts';
import type { X509Certificate } from './x509.ts';

/** Where a device shows what is known of it (docs/device-evidence.md). */
export const EVIDENCE_PATH = '/.well-known/latchkey/evidence';

/** What a device shows about itself, by labels of its choice: the media type, and the bytes. */
export type WrappedArtefacts = Readonly<Record<string, readonly [mediaType: string, bytes: Uint8Array]>>;

/** A collection of conceptual messages in JSON (RFC 9999 section 3). */
function wrapped(artefacts: WrappedArtefacts): RouteAnswer {
  const records = Object.entries(artefacts).map(([label, [type, bytes]]) => [label, [type, base64url(bytes)]]);
  return {
    status: 200,
    headers: { 'content-type': 'application/cmw+json' },
    body: JSON.stringify(Object.fromEntries(records)),
  };
}

/** The routes of a device that shows the same to whoever asks. */
export const documentRoutes = (documents: () => Promise<WrappedArtefacts>): Routes => ({
  [`GET ${EVIDENCE_PATH}`]: async () => wrapped(await documents()),
});

/**
 * The routes of a device that signs statements about itself: a token (RFC 9711) for whoever asks with a nonce, in a
 * wrapper (RFC 9999).
 * @param presented the certificate that the device presents by TLS when it is asked.
 */
export function statementRoutes(signer: MakerSigner, model: string, presented: () => X509Certificate | null): Routes {
  const answer: RouteHandler = async ({ query }) => {
    const nonce = query.get('nonce');
    const certificate = presented();
    if (nonce === null || certificate === null) return textAnswer(400, 'A nonce is needed, and https.');
    const token = await signStatement(signer, {
      eat_nonce: nonce,
      iat: Math.floor(Date.now() / 1000),
      hwmodel: base64url(model),
      cnf: { 'x5t#S256': createHash('sha256').update(Buffer.from(certificate.rawData)).digest('base64url') },
    });
    return wrapped({ token: ['application/eat+jwt', Buffer.from(token)] });
  };
  return { [`GET ${EVIDENCE_PATH}`]: answer };
}
