import { sha256Hex } from '../../x509/basics/index.ts';
import { appraiseToken, isBySubject, type TokenPlace } from '../token/appraise.ts';
import { readToken } from '../token/read.ts';
import type { TokenAnchor } from '../token/types.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, ConnectionGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';
import { makerAnchors } from './anchors.ts';

const TYPES = [
  'application/eat+jwt',
  'application/eat-jwt',
  'application/jwt',
  'application/eat+cwt',
  'application/cwt',
];

/** Tokens (RFC 9711) as JWT and as CWT. */
export async function readTokens(artefact: Artefact, grounds: ConnectionGrounds): Promise<AppraisedEvidence | null> {
  const { mediaType, bytes, place } = artefact;
  if (!TYPES.includes(mediaType) && mediaType !== UNTYPED) return null;
  const read = readToken(bytes);
  if (mediaType === UNTYPED && !read.ok) return null;
  const appraised = await appraiseToken(
    read,
    {
      anchors: anchorsOf(grounds),
      now: grounds.now,
      revocation: grounds.revocation,
      presented: grounds.presented?.leaf ?? null,
      place: tokenPlace(place, grounds.nonce),
    },
    grounds.known,
  );
  return ownedBy(appraised, grounds);
}

/**
 * The key that the device proved to hold beside that of the connection: the one that signed a token which answers our
 * nonce and names the certificate presented. Whose key it is, other certificates must tell.
 * @returns SHA-256 of its SPKI, lower-case hexadecimal; none where the artefact is no such token.
 */
export async function keyProvedBy(artefact: Artefact, grounds: ConnectionGrounds): Promise<readonly string[]> {
  const token = await readTokens(artefact, grounds);
  return token ? heldBySigner(token, anchorsOf(grounds)) : [];
}

/**
 * The key of the device that signed a token, as `keyProvedBy` has it. Whoever vouches for others, a verifier or a
 * maker's or gateway's own key, is no device: it may sign an answer to our nonce about one, and holds none of its keys.
 * @param anchors all whose word is known, whether or not the token was appraised by them.
 */
export async function heldBySigner(
  token: AppraisedEvidence,
  anchors: readonly Pick<TokenAnchor, 'key'>[],
): Promise<readonly string[]> {
  const { binding, signer } = token;
  if (binding !== 'attests-key' || !signer || !isBySubject(token)) return [];
  for (const { key } of anchors) if ((await sha256Hex(key.der)) === signer.spkiSha256) return [];
  return [signer.spkiSha256];
}

/** How a token came that was met at a place: as the answer to a question, inside the certificate, or otherwise. */
export function tokenPlace(place: Artefact['place'], nonce: Uint8Array | null): TokenPlace {
  if (place === 'certificate') return { kind: 'certificate' };
  const isAnswer = place === 'well-known' || place === 'companion';
  return isAnswer && nonce ? { kind: 'asked', nonce } : { kind: 'found' };
}

/** Everyone whose word about a device is known. */
export function anchorsOf(grounds: ConnectionGrounds): readonly TokenAnchor[] {
  return [
    ...makerAnchors(grounds).map((anchor) => ({ ...anchor, purpose: 'maker' as const })),
    ...grounds.gateways.map(({ id, name, certificate, below }) => ({
      id,
      name,
      purpose: 'gateway' as const,
      key: certificate.spki,
      certificate,
      intermediates: below,
    })),
    ...grounds.verifiers.map(({ id, name, spki, certificate }) => ({
      id,
      name,
      purpose: 'verifier' as const,
      key: spki,
      certificate,
    })),
  ];
}

/**
 * A gateway does not know who made a device: what it vouches for is that the device that signed belongs to its home
 * (docs/glossary.md, ownership and attestation).
 */
function ownedBy(evidence: AppraisedEvidence, { gateways }: ConnectionGrounds): AppraisedEvidence {
  const gateway = gateways.find(({ id }) => id === evidence.anchor);
  return gateway ? { ...evidence, axis: 'ownership', claims: { ...evidence.claims, owner: gateway.name } } : evidence;
}
